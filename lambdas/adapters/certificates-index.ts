/** The index of the certificates table that finds one by its public number. The infrastructure needs it too. */
export const certificatesById = 'certificatesById';

/** The index that finds what is left to take back of an import. */
export const certificatesByImport = 'certificatesByImport';

/** The attribute that `certificatesByImport` goes by. A certificate that was taken back has none any more. */
export const indexedImport = 'indexedImport';

/** The index that finds, of one status list, the certificates in a state. Only what has a place in a list is in it. */
export const certificatesByStatusList = 'certificatesByStatusList';
