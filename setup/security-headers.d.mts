export declare const contentSecurityPolicy: string;
export declare const securityHeaders: Readonly<Record<string, string>>;
