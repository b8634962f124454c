export declare const root: string;
export declare const inRoot: (path: string) => string;
export declare const appFolder: string;
export declare const cliFolder: string;
export declare const cacheFolder: string;
