import { nobodySigned } from './nobody-signed.ts';
import { refusesOwnPods } from './refuses-own-pods.ts';

/** Rules about what the cluster admits. */
export const securityChecks = [refusesOwnPods, nobodySigned];
