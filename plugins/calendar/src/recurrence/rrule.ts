import * as rrulePackage from 'rrule'

// The package is CommonJS for Node and an ES module for bundlers; only one of the two has its names at the top.
const names: typeof rrulePackage = 'RRule' in rrulePackage ? rrulePackage : (rrulePackage as { default: typeof rrulePackage }).default

export const RRule = names.RRule
export type RRuleOptions = Partial<rrulePackage.Options>
