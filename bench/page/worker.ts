import { answerCalls } from '../../e2e/harness/answer';
import { calls } from './registry';

answerCalls(calls);
