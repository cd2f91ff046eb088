import type { Range } from '../text/range.ts';

/** A part of a deploy file that runs a program of its own: a Compose service, a container of a workload. */
export interface Deployment {
  readonly name: string;
  readonly range: Range;
  /** The folder it is built from as written, relative to the file's own: `./api`. */
  readonly build?: string;
  /** The image it runs, as written. */
  readonly image?: string;
  /** The time it has to stop; absent for what runs to its own end, such as a job. */
  readonly grace?: Grace;
  /** The signal by which the platform stops it where the file leaves that to the platform, and it is not SIGTERM. */
  readonly stopSignal?: StopSignal;
  /** The ports on which the file says that it listens, or at which it is asked. */
  readonly ports?: readonly DeployedPort[];
  /** The labels by which others find it. */
  readonly labels?: Readonly<Record<string, string>>;
  /** True when it gets variables that the file does not show. */
  readonly hasOtherVariables?: true;
  /** Folders of the container, as absolute paths, that volumes keep when it is replaced by another one. */
  readonly mounts?: readonly string[];
  /** The absolute path of the folder in which the program starts, where the file says it. */
  readonly workingFolder?: string;
  /** The deployments whose settings hold where it sets nothing else, the strongest first. */
  readonly inherits?: readonly Inherited[];
  /** What it takes from none of them, although it may set nothing itself. */
  readonly replaces?: readonly InheritedTrait[];
  /** Kind and name of the workload that it is a part of, by which patches refer to it: `Deployment/shop`. */
  readonly workload?: string;
  readonly scale?: Scale;
  /** What is there once, and it takes. */
  readonly limits?: readonly ScalingLimit[];
}

/** A deployment that gives others its settings. */
export interface Inherited {
  readonly name: string;
  /** The files it may stand in, as paths from the folder of this one, of which the first that is there counts; this one where none is given. */
  readonly files: readonly string[];
  /** The URI of that file, where it is known. */
  readonly uri?: string;
}

/** What a deployment may take from another one. */
export type InheritedTrait = 'build' | 'image' | 'command' | 'variables' | 'ports' | 'mounts' | 'grace';

/** What a deployment says of its program, apart from what that is made from. */
export type DeploymentTraits = Omit<Deployment, 'name' | 'range' | 'build' | 'image'>;

/** A port of a program, as a deploy file gives it. */
export interface DeployedPort {
  /** Its number, or the name that stands for it; `*` for what cannot be told. */
  readonly port: string;
  /** `listens`: the program is said to listen there. `checks`: the platform asks there whether it is well. */
  readonly use: 'listens' | 'checks';
  /** The name that it gets. */
  readonly name?: string;
  /** The setting's name. */
  readonly setting: string;
  /** The number or name as written, without quotes. */
  readonly range: Range;
}

/** A part of a deploy file that sends what arrives to programs with certain labels. */
export interface Route {
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly Omit<DeployedPort, 'use' | 'name'>[];
}

/** The time that a platform waits between telling a program to stop and killing it. */
export interface Grace {
  /** Seconds from the first to the last; infinite where the platform would wait for ever. */
  readonly seconds: number;
  /** Seconds of them that are gone before the program hears of it: a hook that sleeps. */
  readonly spent: number;
  /** The setting's name. */
  readonly setting: string;
  /** The value as written; where the platform's own time holds, the name of what would have it. */
  readonly range: Range;
  /** False where the file leaves it to the platform. */
  readonly isSet: boolean;
  /** How another time is written: what stands before and behind the number of seconds. Absent where there is no sure place. */
  readonly edit?: { readonly range: Range; readonly before: string; readonly after: string };
}

/** The signal by which a platform stops a program unless it is told another one. */
export interface StopSignal {
  readonly signal: string;
  /** The setting that names another one, the place to tell of it, and where it would go. */
  readonly setting: string;
  readonly range: Range;
  readonly edit: { readonly range: Range; readonly before: string; readonly after: string };
}

/** How many processes of a workload run beside each other. */
export interface Scale {
  readonly count: number;
  /** False where the file leaves it to the platform. */
  readonly isSet: boolean;
  /** True where the old processes end before the new ones of a release start. */
  readonly isRecreated?: true;
}

/** What is there once, so that only one process of a deployment can have it: a port of the node, or a volume's claim. */
export interface ScalingLimit {
  readonly kind: 'port' | 'volume';
  /** The port's number or the claim's name. */
  readonly text: string;
  /** The number or name as written, and the whole entry. */
  readonly range: Range;
  readonly entry: Range;
}

/** A claim for a volume, by its name. */
export interface VolumeClaim {
  readonly name: string;
  /** True where one node at a time may write to the volume. */
  readonly isSingle: boolean;
}

/** What a kustomization makes of the workloads of other files. */
export interface Kustomization {
  /** Files and folders whose workloads it takes, as paths from its own folder. */
  readonly resources: readonly string[];
  /** Files that change these workloads, as such paths, and its own where a patch stands in it. */
  readonly patches: readonly string[];
  /** True where changes of another kind may concern anything. */
  readonly hasOtherChanges?: true;
  /** How often workloads run, by their names. */
  readonly replicas: readonly { readonly name: string; readonly count: number }[];
  /** The images that get another tag or digest, as written in the workloads, without tag. */
  readonly tagged: readonly string[];
}
