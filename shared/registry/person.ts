/** What an item about the person alone knows beside him: the authority that he picked, '' before he has. */
export interface PersonFacts {
  id: string
  division: string
}

/** A verified person, as the account has him. */
export interface Person {
  name: string
  idNumber: string
  birth: string
  address: string
  phone: string
}
