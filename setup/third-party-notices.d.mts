export declare const thirdPartyNotices: () => string;
