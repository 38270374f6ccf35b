import { Refused } from '~/api/refused';

/** Over the socket refusals have no status; 409 stands for 'not now'. */
export function refusalOf(code: string, fields: object): Refused {
  return new Refused(409, code, { ...fields });
}
