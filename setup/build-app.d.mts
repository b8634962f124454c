export declare const initialBudget: number;
export declare const buildApp: () => Promise<void>;
export declare const checkBudget: () => void;
export declare const initialSize: () => number;
