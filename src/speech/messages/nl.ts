export const speechNl = {
  'speech.read': 'Lees voor',
  'speech.stop': 'Stop met voorlezen',
  'speech.pace': 'Tempo',
  'speech.pace.slow': 'Rustig',
  'speech.pace.normal': 'Gewoon',
  'speech.pace.fast': 'Vlot',
} as const;
