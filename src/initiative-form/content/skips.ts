/** Who only gives an idea or an opinion does not carry it out: these questions are not for them. */
export const NOT_DOING: readonly string[] = [
  'partners',
  'notYetInvolved',
  'assets',
  'assetsWords',
  'needs',
  'needsWords',
  'budget',
  'ruleInTheWay',
  'start',
  'duration',
  'firstStep',
  'afterwards',
];

/** A report needs no more than what, where and who. */
export const ONLY_TELLING: readonly string[] = [
  ...NOT_DOING,
  'themes',
  'scale',
  'forWhom',
  'role',
  'organisation',
  'onBehalfOf',
  'backing',
  'motive',
];
