/**
 * The command that writes the files again, run beside waybill.yaml. Waybill is not published to a
 * registry of packages, so it names the program that `npm run build` makes in a clone beside the
 * project.
 */
export const regenerate = 'node ../waybill/dist/cli/waybill.js generate waybill.yaml --out .';
