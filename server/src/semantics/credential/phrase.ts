import { passwordWords, secretWords } from '../../catalog/credential-words.ts';

/** Words of sentences, labels and messages, which no passphrase is made of. */
const plain = new Set(
  (
    'a an the this that these those is are was were be been being am do does did has have had can could may might must ' +
    'shall should will would not no yes and or but if then else when while with without within for from to of in on at ' +
    'by as into than too also only just more most less least all any each every some few many much other another same ' +
    'your you we our us it its i my me his her their they he she who whom which what where why how please enter type ' +
    'set get use used using change changed choose create created new old current confirm repeat again forgot reset ' +
    'invalid wrong valid missing empty required optional failed failure error success unknown expired incorrect weak ' +
    'strong least characters character letters length minimum maximum too short long match matches mismatch equal ' +
    'field value values name names key keys token tokens user users username login log sign account email mail api app ' +
    'client service server database hash encrypted hidden show hide copy generate string text number default example ' +
    'le la les un une des du de et ou el los las una der die das ein eine und oder il lo gli en het een te ne per con'
  ).split(' '),
);

/**
 * True for words in a row that say nothing together: three or more in lower case, perhaps with a number, none of them
 * one of those that hold sentences, labels and messages together.
 */
export function isPassphrase(text: string): boolean {
  if (text.length < 12 || text.length > 120) return false;
  if (!/^[a-z]{3,}(?:[ ][a-z0-9]{2,}){2,11}[!?.]?$/.test(text)) return false;
  const words = text.replace(/[!?.]$/, '').split(' ');
  // On the table it stands for itself.
  return words.every(
    (word) => word === 'pepper' || (!plain.has(word) && !passwordWords.has(word) && !secretWords.has(word)),
  );
}

/** True for twelve to twenty-four short words in lower case: what wallets are made from (BIP-39). */
export function isSeedPhrase(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 12 || words.length > 24 || words.length % 3 !== 0) return false;
  return words.every((word) => /^[a-z]{3,8}$/.test(word)) && words.filter((word) => plain.has(word)).length <= 2;
}
