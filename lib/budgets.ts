/** Functions that may weigh more than the common budget of lib/bundle.ts, each with its own, in bytes. */
export const HEAVIER = {
  // The OpenAPI document, which grows with every route; it is loaded when somebody asks for it.
  'health-and-choices': 960_000,
  // 145 kB are the list of disposable mail domains, 128 kB that of common passwords.
  registration: 815_000,
  // Encrypted ZIPs and signed XML: two XML parsers and XPath, which the signature's library brings.
  'kyc-aadhaar': 1_065_000,
  // The list of disposable mail domains, and the clients of S3 and Rekognition.
  'kyc-business': 865_000,
} as const;
