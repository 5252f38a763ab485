/** Beginnings of passwords that everybody tries first; compared without case, digits at the end and signs. */
const common = new Set([
  'password', 'passw0rd', 'qwerty', 'qwertyuiop', 'qwertyui', 'letmein', 'welcome', 'admin', 'administrator', 'iloveyou',
  'abcdefgh', 'abcd', 'football', 'monkey', 'dragon', 'sunshine', 'princess', 'master', 'login', 'qingchu', 'wechat', 'weixin',
  'пароль', 'йцукен', 'йцукенгш', 'привет', 'любовь', 'woaini', 'mima',
])

/**
 * Is this one of the passwords that are tried first? Length is checked by the contract; beyond that nothing is
 * demanded, since rules about signs make passwords worse (NIST SP 800-63B §5.1.1.2).
 */
export function isWeakPassword(password: string, known: readonly string[] = []): boolean {
  const plain = password.toLowerCase()
  const stem = plain.replace(/[\d\s!@#$%^&*._-]+$/u, '')
  if (stem === '' && /^(.)\1*$|^(?:0?123456789?0?|987654321|12345678|11223344|88888888|66668888|[12]\d{3}[01]\d[0-3]\d)$/.test(plain)) return true
  if (/^(.)\1+$/.test(plain)) return true
  return common.has(stem) || known.some((word) => word.length > 2 && stem === word.toLowerCase())
}
