export { verify } from './verify.ts';
export type { Verification, VerificationFile } from './verify.ts';
