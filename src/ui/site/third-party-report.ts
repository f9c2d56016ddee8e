/** What somebody else wrote and the site carries. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly homepage?: string;
  /** Its place in `texts`. */
  readonly text: number;
}

/** The file `third-party.json` of the site. */
export interface ThirdPartyReport {
  readonly packages: readonly ThirdParty[];
  /** Each once, however many packages share it. */
  readonly texts: readonly string[];
}
