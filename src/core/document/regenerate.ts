/**
 * The command that generates the files again, run in the folder of waybill.yaml. Waybill is not
 * published to a package registry, so the command uses the program that `npm run build` creates in
 * a clone next to the project.
 */
export const regenerate = 'node ../waybill/dist/cli/waybill.js generate waybill.yaml --out .';
