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
  'start-missing':
    'This race starts from the parameters of {{file}}. No link and no experiment holds them, and this browser does not have them: open that file here.',
  'start-other':
    'This race is to start from the parameters of {{file}}, which are of a network with other layers. Open a file of this network, or begin from drawn weights.',
  offline: 'The digits could not be fetched: {{file}}. Check the connection and try again.',
  'experiment-invalid': 'This experiment cannot run: {{message}}',
} as const;
