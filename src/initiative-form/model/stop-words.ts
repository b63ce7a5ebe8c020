/** Small words of Dutch and English, and words that nearly every idea has: they say nothing about what an idea is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'aan alle als andere beetje ben bij binnen daar dan dat den der des deze die dit doen door dus een eens elk elke ene enkele er gaan geen ' +
    'graag had heb hebben heeft hele hem het hier hij hoe hun iedereen iets ik in is ja je jij jou jullie kan kun kunnen langs leuke maar ' +
    'maken meer men met mij mijn moet naar nabij nieuw nieuwe niet nog nu of om onder ons onze ook op over paar plaatsen rond samen sommige ' +
    'te tegen tot tussen uit van veel vaker voor wat we weer wel wie wij wil willen worden zal ze zelf zich zij zijn zo zonder zou zouden ' +
    'buurt idee plan wijk straat gemeente initiatief bewoners ' +
    'about all and are around but can for from get have here how into like make more new not our out over own some than that the their ' +
    'them there this together too want was will with you your neighbourhood street idea municipality'
  ).split(' '),
);
