import { answerCalls } from './answer';
import { calls } from './registry';

answerCalls(calls);
