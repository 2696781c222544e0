/** Where documents lie, in the bucket of those that are kept, that are to go with a mail: what sends it may read no others. */
export const enclosedDocuments = 'enclosed/';
