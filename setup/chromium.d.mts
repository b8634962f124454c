export declare const findChromium: () => Promise<string | undefined>;
export declare const ensureChromium: () => Promise<string>;
