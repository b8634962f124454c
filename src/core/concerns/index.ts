import { type ConfigOf, defineConcerns, type PathOf } from '../fields/index.ts';
import { build } from './build.ts';
import { cluster } from './cluster.ts';
import { compose } from './compose.ts';
import { delivery } from './delivery.ts';
import { discovery } from './discovery.ts';
import { documents } from './documents.ts';
import { environments } from './environments.ts';
import { image } from './image.ts';
import { job } from './job.ts';
import { mesh } from './mesh.ts';
import { packaging } from './packaging.ts';
import { pod } from './pod.ts';
import { probes } from './probes.ts';
import { project } from './project.ts';
import { release } from './release.ts';
import { rust } from './rust.ts';
import { scaling } from './scaling.ts';
import { secrets } from './secrets.ts';
import { security } from './security.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { telemetry } from './telemetry.ts';
import { traffic } from './traffic.ts';
import { workload } from './workload.ts';

/** Every section, in the order of the form and of waybill.yaml. */
export const concerns = defineConcerns({
  project,
  build,
  image,
  settings,
  secrets,
  services,
  discovery,
  telemetry,
  rust,
  compose,
  cluster,
  workload,
  job,
  probes,
  pod,
  security,
  traffic,
  mesh,
  scaling,
  release,
  environments,
  packaging,
  delivery,
  documents,
});

/** The decisions of the user; the only state of Waybill. */
export type Config = ConfigOf<typeof concerns>;

/** A section's name in waybill.yaml. */
export type ConcernId = keyof typeof concerns;

// Safe cast: the keys of the registry are exactly the ids.
/** The ids of the sections, in the form's order. */
export const concernIds = Object.keys(concerns) as readonly ConcernId[];

/** `concern.field`. */
export type FieldPath = PathOf<typeof concerns>;
