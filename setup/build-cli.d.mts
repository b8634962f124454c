export declare const cliFile: string;
export declare const buildCli: (folder?: string) => Promise<void>;
