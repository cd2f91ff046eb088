/**
 * True for a value that is of no use to who reads it: encrypted (SOPS, Sealed Secrets, Ansible Vault, eyaml, Jasypt, Spring
 * Cloud Config, Maven, dotenvx, AWS KMS, Google's KMS as in cloud.google.com/build "Use encrypted credentials"), or the address of a secret in a store (Vault, 1Password, SSM, Key Vault).
 */
export function isSealed(text: string): boolean {
  return /^(?:ENC[[(]|\{cipher\}|\{(?:aes|rsa|gcm)[^}]*\}|\$ANSIBLE_VAULT|encrypted:|vault:|op:\/\/|ssm:|sm:\/\/|ref\+|akvs?:|secretref:|secret:\/\/|-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)|AQICA[A-Za-z\d+/]{60}|CiQA[A-Za-z\d+/]{60}|Ag[AB][A-Za-z\d+/]{200}|\{[A-Za-z\d+/]{20,}={0,2}\}$)/.test(
    text.trimStart(),
  );
}
