import { nobodySigned } from './nobody-signed.ts';
import { refusesOwnPods } from './refuses-own-pods.ts';

/** Rules about admission policies. */
export const securityChecks = [refusesOwnPods, nobodySigned];
