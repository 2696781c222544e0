import { loadPart } from '../../api/load-part.ts';

/**
 * What checks is larger than a page's script should be. It is asked for as soon as the page is there: then a file can be
 * checked without a connection.
 */
export const loadCheck = () => loadPart('check', () => import('./check.ts'));
