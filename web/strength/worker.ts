import { judgePassword } from '../../domain/password-strength.ts';
import type { Question } from './use-judgement.ts';

/** Judges passwords away from the thread that the person types on; none leaves the device. */
addEventListener('message', ({ data: { password, personal } }: MessageEvent<Question>) => {
  postMessage(judgePassword(password, personal));
});
