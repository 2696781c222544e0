/** A name that the site of the tests had before, and has no more. */
export const formerHost = 'certificates.example.com';
