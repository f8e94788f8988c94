/** Functions that may weigh more than the common budget of lib/bundle.ts, each with its own, in bytes. */
export const HEAVIER = {
  // The OpenAPI document, which grows with every route; it is loaded when somebody asks for it.
  'health-and-choices': 1_100_000,
  // 145 kB are the list of disposable mail domains, 128 kB that of common passwords.
  registration: 985_000,
  // Everything a sign-in is judged by and proved with.
  sessions: 755_000,
  // The list of common passwords, and bcrypt for imported hashes.
  passwords: 825_000,
  // The list of disposable mail domains.
  contacts: 815_000,
  // Codes, sealed secrets and QR addresses, beside everything an account is read with.
  'security-settings': 745_000,
  // S3's client, and what signs upload forms.
  documents: 785_000,
  // Encrypted ZIPs and signed XML: two XML parsers and XPath, which the signature's library brings.
  'kyc-aadhaar': 1_250_000,
  // The list of disposable mail domains, and the clients of S3 and Rekognition.
  'kyc-business': 1_050_000,
  // 95 kB are the directory of banks and branches; codes by SMS and e-mail, and the client of a provider.
  'kyc-bank': 840_000,
  // It signs download links.
  'kyc-review': 835_000,
  // S3's client, trees and signatures: it proves what it shows.
  'audit-search': 780_000,
  // It signs download links.
  'audit-exports': 770_000,
  // The list of disposable mail domains, and the client of the admins' directory.
  users: 880_000,
  // Clients of S3 and KMS, and trees.
  'seal-audit': 720_000,
  // The clients of S3 and of the admins' directory, and every entity there is.
  'erase-accounts': 740_000,
} as const;
