import { errors } from './errors';

/** What stopped an engine, said with its remedy. */
export const failure = {
  ...errors.failure,
  'engine-failed': 'The engine met an error: {{message}}',
  'backend-unavailable':
    'The backend {{backend}} does not work here{{detail}}. Choose Automatic or another one in the badge above.',
  'device-lost':
    'The graphics device was lost ({{message}}). Try again, or choose another backend above.',
  'shard-missing':
    'A part of the digits is missing: {{file}} is not on the server{{detail}}. Try again, or build the data with npm run data.',
  'shard-damaged': 'A part of the digits arrived damaged: {{file}}{{detail}}. Try again.',
  'part-missing': 'A part of the engine could not be loaded. Check the connection and try again.',
  offline: 'The digits could not be fetched: {{file}}. Check the connection and try again.',
  'experiment-invalid': 'This experiment cannot run: {{message}}',
} as const;
