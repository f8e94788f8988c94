/** Generated from docs/generated/openapi.json by npm run docs. Do not edit. */
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the API answers, its version and its clock */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every choice list: values with their labels */
        get: operations["getChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notices people consent to, in their current version */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as an OpenAPI 3.0 document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that verify access tokens (RFC 7517) */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ifsc/{ifsc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bank of an IFSC, whether its branch is known, and whether accounts there can be used here */
        get: operations["getIfsc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an account: both contacts are sent a code */
        post: operations["startRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send new codes for a registration */
        post: operations["resendCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/{registrationId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove both contacts with their codes: the account opens, and a session with it */
        post: operations["verifyContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far my registration came */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/registration/personal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Step 1: personal information */
        put: operations["putPersonal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail, mobile number or user code, and password */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a code that was sent (two, when it was sent to both contacts) */
        post: operations["logInWithOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/challenges/{challengeId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the code of a challenge to one of the contacts it offers */
        post: operations["sendChallengeCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/challenges/{challengeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the second factor: a code of the authenticator, one that was sent, or a recovery code */
        post: operations["answerChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a refresh token for a new pair */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My live sessions, newest first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all my other sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to sign in or to recover a password; the answer does not tell whether anybody got one */
        post: operations["requestOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/otps/{otpId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send new codes for the same request */
        post: operations["resendOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; my other sessions end */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/passwords/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with a recovery code, or with the token of an expired password; all sessions end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to a new e-mail address or mobile number of mine */
        post: operations["changeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/contacts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the new contact with its code */
        post: operations["verifyContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        /** Close my account: sessions end, e-mail and mobile are free again, records are kept as the law asks */
        delete: operations["closeAccount"];
        options?: never;
        head?: never;
        /** Change names, date of birth, address or language */
        patch: operations["patchProfile"];
        trace?: never;
    };
    "/v1/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How my account is guarded */
        get: operations["getSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change notifications, allowed addresses, the life of my password or the preferred second factor */
        patch: operations["patchSecurity"];
        trace?: never;
    };
    "/v1/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove anew who I am, by password, by a code, or both; good for five minutes */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/step-up/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the code of a step-up to one of my contacts */
        post: operations["sendStepUpCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/security/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the code that makes my mobile or e-mail a second factor */
        post: operations["beginTwoFactor"];
        /** Switch every second factor off */
        delete: operations["endTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/security/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on with the code that was sent */
        post: operations["confirmTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/security/authenticator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app, shown this once */
        post: operations["beginAuthenticator"];
        /** Take the authenticator away */
        delete: operations["endAuthenticator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/security/authenticator/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the authenticator on with its first code */
        post: operations["confirmAuthenticator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/security/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes; the old ones are void */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My consents, those I withdrew included */
        get: operations["listConsents"];
        put?: never;
        /** Agree to a notice of GET /v1/notices */
        post: operations["giveConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/consents/{notice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw my consent to every version of a notice */
        delete: operations["withdrawConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My documents, newest first */
        get: operations["listDocuments"];
        put?: never;
        /** Announce a file and get a form to post it with: every field of the form, then the file */
        post: operations["announceDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my documents, with a link to download it once it is checked */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a copy of my data made: a document of mine, with a link once it is ready */
        post: operations["exportPersonalData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platforms I may use, from where I am now, and my features: apps show what is allowed */
        get: operations["getAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to my account or by me, newest first */
        get: operations["listMyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts to sign in to my account, newest first */
        get: operations["listMyLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every part of my KYC, and what is still to do */
        get: operations["getKyc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My Aadhaar, masked, and how far its verification is */
        get: operations["getAadhaar"];
        /** Submit my Aadhaar; which proof follows depends on the method */
        put: operations["putAadhaar"];
        post?: never;
        /** Withdraw what I submitted, before it is decided */
        delete: operations["withdrawAadhaar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar/offline-xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify my Aadhaar there and then, by the offline e-KYC document of UIDAI */
        post: operations["proveOffline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have UIDAI send a code to the mobile number it knows */
        post: operations["requestAadhaarOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify my Aadhaar by the code that UIDAI sent */
        post: operations["verifyAadhaarOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar/digilocker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to show my Aadhaar from DigiLocker; the reply says where to go */
        post: operations["beginDigilocker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/aadhaar/digilocker/{requestId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify my Aadhaar by what DigiLocker shows, once I was there */
        post: operations["completeDigilocker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/pan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My PAN, masked, and how far its verification is */
        get: operations["getPan"];
        /** Submit my PAN */
        put: operations["putPan"];
        post?: never;
        /** Withdraw what I submitted, before it is decided */
        delete: operations["withdrawPan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My business, its PAN and GSTIN masked, and how far its verification is */
        get: operations["getBusiness"];
        /** Submit the business I act for; a reviewer decides */
        put: operations["putBusiness"];
        post?: never;
        /** Withdraw what I submitted, before it is decided */
        delete: operations["withdrawBusiness"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/business/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to the phone or e-mail address of my business */
        post: operations["sendBusinessCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/business/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove a contact of my business with its code */
        post: operations["verifyBusinessCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/business/selfie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a picture of my face looked at; it is a check of the picture, and no video identification */
        post: operations["checkSelfie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My bank account, its number masked, and how far its verification is */
        get: operations["getBank"];
        /** Submit my bank account; one in place of a former one needs a fresh proof of who I am */
        put: operations["putBank"];
        post?: never;
        /** Withdraw what I submitted, before it is decided */
        delete: operations["withdrawBank"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/bank/penny-drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the transfer */
        get: operations["getPennyDrop"];
        put?: never;
        /** Have one rupee sent to the account that I submitted; never twice to one account */
        post: operations["startPennyDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/bank/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to my own mobile or e-mail, for the bank account that I submitted */
        post: operations["sendBankCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/kyc/bank/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the contact of my bank account with the code that was sent */
        post: operations["verifyBankCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For providers: news of what they were asked, signed over the bytes of the body */
        post: operations["receiveWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My admin account, and what I may do */
        get: operations["getAdmin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Branches; an admin sees their own and those below it. `q`: part of the name, in any case */
        get: operations["listBranches"];
        put?: never;
        /** Make a branch, below another one or on top */
        post: operations["createBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/branches/{branchCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One branch */
        get: operations["getBranch"];
        put?: never;
        post?: never;
        /** Delete a branch that is inactive and has neither members nor branches below it */
        delete: operations["deleteBranch"];
        options?: never;
        head?: never;
        /** Change a branch, activate or deactivate it, or move it below another one with all that lies below it */
        patch: operations["patchBranch"];
        trace?: never;
    };
    "/v1/admin/branches/{branchCode}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted branch back, inactive, below the parent it had */
        post: operations["restoreBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/branches/{branchCode}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The branches directly below one */
        get: operations["listBranchChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/branches/{branchCode}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A branch with everything below it, at most 500 branches */
        get: operations["getBranchTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/branches/{branchCode}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a branch, newest first */
        get: operations["listBranchUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** KYC records of one kind or of all, the oldest first; an admin sees those of their branches */
        get: operations["listKyc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who submitted a PAN */
        post: operations["lookUpPan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/kyc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every part of a user's KYC */
        get: operations["getUserKyc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record with its documents, checks, notes and former submissions */
        get: operations["getRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a waiting record to decide it: for half an hour it is nobody else’s */
        post: operations["claimRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a record back into the queue */
        post: operations["releaseRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide that a record is proven */
        post: operations["approveRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide that a record is not proven; the reason tells its owner what to mend */
        post: operations["rejectRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a note for other reviewers */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the provisional claim on a number to the one whose it is */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/kyc/{userCode}/{kind}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See one number in full; the log says who, whose and why */
        post: operations["revealNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log, newest first; an admin of a branch names the user it is about */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/{auditId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of the audit log */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/resources/{resourceType}/{resourceId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All entries of a resource, newest first, each with the way to a signed root; and what is wrong with them */
        get: operations["getAuditProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many entries of each action the days (in India) brought: of everybody, or of one branch */
        get: operations["getAuditStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest seals of the log, the keys they are signed with, and what the last comparison found */
        get: operations["getAuditIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a range of the log made into a file that proves itself; an admin of a branch names the user it is about */
        post: operations["exportAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/audit/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an export came, with a download link of five minutes; for who asked for it, and super_admins */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts to sign in, newest first; an admin of a branch names the user */
        get: operations["listLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/logins/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many attempts a day (in India) saw, by status; for admins of everybody */
        get: operations["getLoginStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/otps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes that were sent, newest first; an admin of a branch names the user */
        get: operations["listOtps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations, the longest inactive first; an admin sees those of their branches */
        get: operations["listRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Features by code; `category` may be given several times */
        get: operations["listFeatures"];
        put?: never;
        /** Make a feature, below another one or on top */
        post: operations["createFeature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/features/{featureCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One feature */
        get: operations["getFeature"];
        put?: never;
        post?: never;
        /** Delete a feature that is inactive and has neither grants nor features below it */
        delete: operations["deleteFeature"];
        options?: never;
        head?: never;
        /** Change a feature, activate or deactivate it, or move it below another one */
        patch: operations["patchFeature"];
        trace?: never;
    };
    "/v1/admin/features/{featureCode}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The features directly below one */
        get: operations["listFeatureChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/features/{featureCode}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds a grant of a feature, newest first; an admin sees holders of their own branches */
        get: operations["listFeatureHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users and admins of the branches an admin may see, newest first. `q`: part of e-mail, mobile, name or code */
        get: operations["listUsers"];
        put?: never;
        /** Make a user, or (super_admin only) an admin, who is invited by e-mail. Repeating it goes on where it ended */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many users there are, by state, role and KYC */
        get: operations["getUserStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate or deactivate all users that a filter finds: a job, with an entry in the log for each of them */
        post: operations["changeMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/bulk/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many users came */
        get: operations["getBulkJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user; a deleted one only when asked for */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /** Close an account: sessions end, its contacts are free again, records are kept as the law asks */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /** Change names, contacts or address, activate or deactivate; deactivating ends all sessions */
        patch: operations["patchUser"];
        trace?: never;
    };
    "/v1/admin/users/{userCode}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted account back, with its contacts if nobody has them now; an admin is invited anew */
        post: operations["restoreUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Block an account, until a moment or for good; ends all sessions */
        post: operations["blockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a block */
        post: operations["unblockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Promote or demote; ends all sessions. Repeating it goes on where it ended */
        put: operations["changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/branch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move an account to another active branch; an admin only by a super_admin */
        put: operations["moveUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what is held about a user from being erased */
        post: operations["holdUser"];
        /** Lift a legal hold */
        delete: operations["releaseUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's live sessions, newest first */
        get: operations["listUserSessions"];
        put?: never;
        post?: never;
        /** End all sessions of a user */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants and denials of features that somebody has, also ended ones */
        get: operations["listFeatureGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/features/{featureCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant or deny somebody a feature and what lies below it; nobody grants more than they hold */
        put: operations["putFeatureGrant"];
        post?: never;
        /** End a grant or denial of a feature at once; an ended denial still denies what is granted above it */
        delete: operations["revokeFeatureGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants and denials of platforms that somebody has, also ended ones */
        get: operations["listPlatformGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/platforms/{platform}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant or deny somebody a platform; the admin panel is a super_admin’s to grant, to admins */
        put: operations["putPlatformGrant"];
        post?: never;
        /** End a grant or denial of a platform at once */
        delete: operations["revokePlatformGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/access/expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants of platforms and features that end within so many seconds, soonest first */
        get: operations["listExpiringGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/access/expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants of platforms and features whose time is over, newest first */
        get: operations["listExpiredGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/access/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why somebody may or may not do something on a platform or in a feature, and what would change that */
        post: operations["explainAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's attempts to sign in, newest first */
        get: operations["listUserLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/ips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses a user signed in from, each once */
        get: operations["listUserAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a user, newest first */
        get: operations["listUserAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's security settings, and whether their sign-in is locked */
        get: operations["getUserSecurity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a user came in registering */
        get: operations["getUserRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a closed account is to be erased, or the certificate that it was */
        get: operations["getUserErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/users/{userCode}/managed-branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The branches a user manages, those among them that the admin may see */
        get: operations["listManagedBranches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            instance: string;
            errors?: {
                pointer?: string;
                parameter?: string;
                code: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /**
         * @description `validation_failed`: The request does not have the expected shape
         *
         *     `malformed_json`: The body is not valid JSON
         */
        "validation_failed.malformed_json": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "validation_failed" | "malformed_json";
                };
            };
        };
        /** @description `not_found`: There is nothing here */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not_found";
                };
            };
        };
        /** @description `method_not_allowed`: This path does not support this method */
        method_not_allowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "method_not_allowed";
                };
            };
        };
        /** @description `payload_too_large`: The body is larger than 64 KiB */
        payload_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "payload_too_large";
                };
            };
        };
        /** @description `unsupported_media_type`: The body must be application/json */
        unsupported_media_type: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unsupported_media_type";
                };
            };
        };
        /** @description `internal`: Something went wrong on our side */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "internal";
                };
            };
        };
        /** @description `unavailable`: A part we depend on is not available: try again shortly */
        unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unavailable";
                };
            };
        };
        /**
         * @description `unavailable`: A part we depend on is not available: try again shortly
         *
         *     `delivery_failed`: The message could not be handed over for delivery
         */
        "unavailable.delivery_failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unavailable" | "delivery_failed";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         */
        "idempotency_in_progress.idempotency_replayed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `mobile_invalid`: This is not an Indian mobile number
         *
         *     `password_weak`: This password is too easy to guess
         *
         *     `consent_required`: Consent to the current notices is required
         */
        "idempotency_mismatch.email_invalid.mobile_invalid.password_weak.consent_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "email_invalid" | "mobile_invalid" | "password_weak" | "consent_required";
                };
            };
        };
        /** @description `rate_limited`: Too many requests */
        rate_limited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "rate_limited";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `otp_invalid`: This code is not valid
         */
        "idempotency_mismatch.otp_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "otp_invalid";
                };
            };
        };
        /**
         * @description `otp_cooldown`: A code was sent a moment ago: wait before asking again
         *
         *     `otp_locked`: Too many wrong codes: start again with a new one
         *
         *     `rate_limited`: Too many requests
         */
        "otp_cooldown.otp_locked.rate_limited": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "otp_cooldown" | "otp_locked" | "rate_limited";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `mobile_in_use`: Another account verified this mobile number meanwhile
         */
        "idempotency_in_progress.idempotency_replayed.mobile_in_use": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "mobile_in_use";
                };
            };
        };
        /** @description `otp_locked`: Too many wrong codes: start again with a new one */
        otp_locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "otp_locked";
                };
            };
        };
        /**
         * @description `unauthenticated`: A valid access token is required
         *
         *     `token_expired`: The access token has expired: refresh it
         *
         *     `session_revoked`: This session has ended
         */
        "unauthenticated.token_expired.session_revoked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unauthenticated" | "token_expired" | "session_revoked";
                };
            };
        };
        /**
         * @description `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         */
        "account_blocked.account_inactive.platform_denied.ip_denied": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied";
                };
            };
        };
        /**
         * @description `pincode_invalid`: This is not an Indian postal code
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         */
        "pincode_invalid.underage": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "pincode_invalid" | "underage";
                };
            };
        };
        /** @description `field_frozen`: This field was used in a KYC verification and can no longer change */
        field_frozen: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "field_frozen";
                };
            };
        };
        /** @description `version_conflict`: The record changed since you read it */
        version_conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "version_conflict";
                };
            };
        };
        /** @description `idempotency_mismatch`: This Idempotency-Key was used for another request */
        idempotency_mismatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch";
                };
            };
        };
        /** @description `invalid_credentials`: The identifier or the password is wrong */
        invalid_credentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "invalid_credentials";
                };
            };
        };
        /**
         * @description `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         *
         *     `password_expired`: The password has expired: set a new one
         */
        "account_blocked.account_inactive.platform_denied.ip_denied.password_expired": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied" | "password_expired";
                };
            };
        };
        /** @description `account_locked`: Too many failed attempts: this sign-in is locked for a while */
        account_locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "account_locked";
                };
            };
        };
        /**
         * @description `otp_locked`: Too many wrong codes: start again with a new one
         *
         *     `otp_cooldown`: A code was sent a moment ago: wait before asking again
         *
         *     `rate_limited`: Too many requests
         */
        "otp_locked.otp_cooldown.rate_limited": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "otp_locked" | "otp_cooldown" | "rate_limited";
                };
            };
        };
        /** @description `session_revoked`: This session has ended */
        session_revoked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session_revoked";
                };
            };
        };
        /**
         * @description `unauthenticated`: A valid access token is required
         *
         *     `token_expired`: The access token has expired: refresh it
         *
         *     `session_revoked`: This session has ended
         *
         *     `invalid_credentials`: The identifier or the password is wrong
         */
        "unauthenticated.token_expired.session_revoked.invalid_credentials": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unauthenticated" | "token_expired" | "session_revoked" | "invalid_credentials";
                };
            };
        };
        /**
         * @description `password_weak`: This password is too easy to guess
         *
         *     `password_reused`: This password was used before: choose a new one
         */
        "password_weak.password_reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "password_weak" | "password_reused";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `otp_invalid`: This code is not valid
         *
         *     `password_weak`: This password is too easy to guess
         *
         *     `password_reused`: This password was used before: choose a new one
         */
        "idempotency_mismatch.otp_invalid.password_weak.password_reused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "otp_invalid" | "password_weak" | "password_reused";
                };
            };
        };
        /**
         * @description `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         *
         *     `step_up_required`: Prove anew who you are: POST /v1/me/step-up
         */
        "account_blocked.account_inactive.platform_denied.ip_denied.step_up_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied" | "step_up_required";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `mobile_invalid`: This is not an Indian mobile number
         */
        "idempotency_mismatch.email_invalid.mobile_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "email_invalid" | "mobile_invalid";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `conflict`: Somebody else holds this value
         *
         *     `mobile_in_use`: Another account verified this mobile number meanwhile
         */
        "idempotency_in_progress.idempotency_replayed.conflict.mobile_in_use": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "conflict" | "mobile_in_use";
                };
            };
        };
        /** @description `self_lockout`: This list would keep you out: say confirm if that is meant */
        self_lockout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "self_lockout";
                };
            };
        };
        /** @description `invalid_transition`: This is not possible in the present state */
        invalid_transition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "invalid_transition";
                };
            };
        };
        /**
         * @description `otp_cooldown`: A code was sent a moment ago: wait before asking again
         *
         *     `rate_limited`: Too many requests
         */
        "otp_cooldown.rate_limited": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "otp_cooldown" | "rate_limited";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `invalid_transition`: This is not possible in the present state
         */
        "idempotency_in_progress.idempotency_replayed.invalid_transition": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "invalid_transition";
                };
            };
        };
        /**
         * @description `validation_failed`: The request does not have the expected shape
         *
         *     `malformed_json`: The body is not valid JSON
         *
         *     `cursor_invalid`: This cursor was not issued for this list
         */
        "validation_failed.malformed_json.cursor_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "validation_failed" | "malformed_json" | "cursor_invalid";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         */
        "idempotency_mismatch.document_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "document_invalid";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `conflict`: Somebody else holds this value
         */
        "idempotency_in_progress.idempotency_replayed.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "conflict";
                };
            };
        };
        /**
         * @description `aadhaar_invalid`: This is not an Aadhaar number, or not the one on the proof
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `name_mismatch`: The names do not belong to one person
         *
         *     `consent_required`: Consent to the current notices is required
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         */
        "aadhaar_invalid.underage.name_mismatch.consent_required.document_invalid.document_not_ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aadhaar_invalid" | "underage" | "name_mismatch" | "consent_required" | "document_invalid" | "document_not_ready";
                };
            };
        };
        /**
         * @description `aadhaar_already_used`: Another account submitted this Aadhaar number: both go to a reviewer
         *
         *     `invalid_transition`: This is not possible in the present state
         */
        "aadhaar_already_used.invalid_transition": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aadhaar_already_used" | "invalid_transition";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `consent_required`: Consent to the current notices is required
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         *
         *     `offline_zip_invalid`: This is not a ZIP as UIDAI makes it for offline e-KYC
         *
         *     `share_code_invalid`: This share code does not open the ZIP
         *
         *     `offline_xml_malformed`: The file in the ZIP is not an offline e-KYC document
         *
         *     `offline_xml_signature_invalid`: The offline e-KYC document is not signed by UIDAI, or was changed
         *
         *     `offline_xml_stale`: The offline e-KYC document is too old: download a new one
         *
         *     `offline_xml_future`: The offline e-KYC document is dated in the future
         *
         *     `aadhaar_invalid`: This is not an Aadhaar number, or not the one on the proof
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `name_mismatch`: The names do not belong to one person
         */
        "idempotency_mismatch.consent_required.document_invalid.document_not_ready.offline_zip_invalid.share_code_invalid.offline_xml_malformed.offline_xml_signature_invalid.offline_xml_stale.offline_xml_future.aadhaar_invalid.underage.name_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "consent_required" | "document_invalid" | "document_not_ready" | "offline_zip_invalid" | "share_code_invalid" | "offline_xml_malformed" | "offline_xml_signature_invalid" | "offline_xml_stale" | "offline_xml_future" | "aadhaar_invalid" | "underage" | "name_mismatch";
                };
            };
        };
        /** @description `verify_limit`: Too many attempts at this verification */
        verify_limit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "verify_limit";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `provider_refused`: Who could prove this did not: the sentence says what may help
         */
        "idempotency_mismatch.provider_refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "provider_refused";
                };
            };
        };
        /** @description `provider_failed`: A provider we depend on answered with an error */
        provider_failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "provider_failed";
                };
            };
        };
        /** @description `provider_timeout`: A provider we depend on did not answer in time */
        provider_timeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "provider_timeout";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `otp_invalid`: This code is not valid
         *
         *     `aadhaar_invalid`: This is not an Aadhaar number, or not the one on the proof
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `name_mismatch`: The names do not belong to one person
         */
        "idempotency_mismatch.otp_invalid.aadhaar_invalid.underage.name_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "otp_invalid" | "aadhaar_invalid" | "underage" | "name_mismatch";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `consent_required`: Consent to the current notices is required
         */
        "idempotency_mismatch.consent_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "consent_required";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `aadhaar_invalid`: This is not an Aadhaar number, or not the one on the proof
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `name_mismatch`: The names do not belong to one person
         *
         *     `provider_refused`: Who could prove this did not: the sentence says what may help
         */
        "idempotency_mismatch.aadhaar_invalid.underage.name_mismatch.provider_refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "aadhaar_invalid" | "underage" | "name_mismatch" | "provider_refused";
                };
            };
        };
        /**
         * @description `pan_invalid`: This is not a PAN
         *
         *     `pan_type_mismatch`: This PAN belongs to another kind of holder
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `name_mismatch`: The names do not belong to one person
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         */
        "pan_invalid.pan_type_mismatch.underage.name_mismatch.document_invalid.document_not_ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "pan_invalid" | "pan_type_mismatch" | "underage" | "name_mismatch" | "document_invalid" | "document_not_ready";
                };
            };
        };
        /**
         * @description `pan_already_used`: Another account submitted this PAN: both go to a reviewer
         *
         *     `invalid_transition`: This is not possible in the present state
         */
        "pan_already_used.invalid_transition": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "pan_already_used" | "invalid_transition";
                };
            };
        };
        /**
         * @description `aadhaar_invalid`: This is not an Aadhaar number, or not the one on the proof
         *
         *     `pan_invalid`: This is not a PAN
         *
         *     `pan_type_mismatch`: This PAN belongs to another kind of holder
         *
         *     `gstin_invalid`: This is not a GSTIN
         *
         *     `gstin_pan_mismatch`: This GSTIN was given to the holder of another PAN
         *
         *     `cin_invalid`: This is not a CIN
         *
         *     `cin_type_mismatch`: This CIN belongs to another kind of business
         *
         *     `llpin_invalid`: This is not an LLPIN, or the business is no LLP
         *
         *     `udyam_invalid`: This is not a Udyam number
         *
         *     `pincode_invalid`: This is not an Indian postal code
         *
         *     `phone_invalid`: This is not an Indian telephone number
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         */
        "aadhaar_invalid.pan_invalid.pan_type_mismatch.gstin_invalid.gstin_pan_mismatch.cin_invalid.cin_type_mismatch.llpin_invalid.udyam_invalid.pincode_invalid.phone_invalid.email_invalid.document_invalid.document_not_ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "aadhaar_invalid" | "pan_invalid" | "pan_type_mismatch" | "gstin_invalid" | "gstin_pan_mismatch" | "cin_invalid" | "cin_type_mismatch" | "llpin_invalid" | "udyam_invalid" | "pincode_invalid" | "phone_invalid" | "email_invalid" | "document_invalid" | "document_not_ready";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         */
        "idempotency_mismatch.document_invalid.document_not_ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "document_invalid" | "document_not_ready";
                };
            };
        };
        /**
         * @description `account_number_invalid`: This is not an account number, or the two do not agree
         *
         *     `ifsc_invalid`: This is not an IFSC
         *
         *     `ifsc_bank_unknown`: No bank has codes that begin so, or its accounts cannot be used
         *
         *     `name_mismatch`: The names do not belong to one person
         *
         *     `document_invalid`: This document is of another kind, or was rejected
         *
         *     `document_not_ready`: This document is not uploaded, or not checked yet
         */
        "account_number_invalid.ifsc_invalid.ifsc_bank_unknown.name_mismatch.document_invalid.document_not_ready": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "account_number_invalid" | "ifsc_invalid" | "ifsc_bank_unknown" | "name_mismatch" | "document_invalid" | "document_not_ready";
                };
            };
        };
        /** @description `forbidden`: This is not allowed */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "forbidden";
                };
            };
        };
        /** @description `unauthenticated`: A valid access token is required */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "unauthenticated";
                };
            };
        };
        /**
         * @description `forbidden`: This is not allowed
         *
         *     `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         */
        "forbidden.account_blocked.account_inactive.platform_denied.ip_denied": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "forbidden" | "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied";
                };
            };
        };
        /**
         * @description `forbidden`: This is not allowed
         *
         *     `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         *
         *     `feature_denied`: This admin may not do this in this part of the system
         */
        "forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "forbidden" | "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied" | "feature_denied";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `duplicate_branch`: There is, or was, a branch of this code
         */
        "idempotency_in_progress.idempotency_replayed.duplicate_branch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "duplicate_branch";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `pincode_invalid`: This is not an Indian postal code
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         *
         *     `hierarchy_too_deep`: It would lie more than eight levels deep
         */
        "idempotency_mismatch.email_invalid.pincode_invalid.reference_invalid.hierarchy_too_deep": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "email_invalid" | "pincode_invalid" | "reference_invalid" | "hierarchy_too_deep";
                };
            };
        };
        /** @description `precondition_required`: Say in If-Match which version you change: the ETag you read */
        precondition_required: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "precondition_required";
                };
            };
        };
        /** @description `hierarchy_cycle`: It cannot lie below itself */
        hierarchy_cycle: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "hierarchy_cycle";
                };
            };
        };
        /**
         * @description `subtree_too_large`: Too much lies below it to do this at once
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `pincode_invalid`: This is not an Indian postal code
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         *
         *     `hierarchy_too_deep`: It would lie more than eight levels deep
         */
        "subtree_too_large.email_invalid.pincode_invalid.reference_invalid.hierarchy_too_deep": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "subtree_too_large" | "email_invalid" | "pincode_invalid" | "reference_invalid" | "hierarchy_too_deep";
                };
            };
        };
        /** @description `branch_in_use`: This branch is active, or has members or branches below it */
        branch_in_use: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "branch_in_use";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         *
         *     `hierarchy_too_deep`: It would lie more than eight levels deep
         */
        "idempotency_mismatch.reference_invalid.hierarchy_too_deep": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "reference_invalid" | "hierarchy_too_deep";
                };
            };
        };
        /** @description `subtree_too_large`: Too much lies below it to do this at once */
        subtree_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "subtree_too_large";
                };
            };
        };
        /** @description `scope_too_large`: More than a hundred branches are yours to see: name one with branch= */
        scope_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "scope_too_large";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `pan_invalid`: This is not a PAN
         */
        "idempotency_mismatch.pan_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "pan_invalid";
                };
            };
        };
        /**
         * @description `forbidden`: This is not allowed
         *
         *     `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         *
         *     `feature_denied`: This admin may not do this in this part of the system
         *
         *     `self_action_forbidden`: Nobody does this to their own account
         */
        "forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "forbidden" | "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied" | "feature_denied" | "self_action_forbidden";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `duplicate_feature`: There is, or was, a feature of this code
         *
         *     `hierarchy_cycle`: It cannot lie below itself
         */
        "idempotency_in_progress.idempotency_replayed.duplicate_feature.hierarchy_cycle": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "duplicate_feature" | "hierarchy_cycle";
                };
            };
        };
        /**
         * @description `reference_invalid`: A field names something that is not there, or not active
         *
         *     `hierarchy_too_deep`: It would lie more than eight levels deep
         */
        "reference_invalid.hierarchy_too_deep": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "reference_invalid" | "hierarchy_too_deep";
                };
            };
        };
        /** @description `feature_in_use`: This feature is active, needed here, or has grants or features below it */
        feature_in_use: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "feature_in_use";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `mobile_invalid`: This is not an Indian mobile number
         */
        "idempotency_mismatch.reference_invalid.email_invalid.mobile_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "reference_invalid" | "email_invalid" | "mobile_invalid";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         *
         *     `scope_too_large`: More than a hundred branches are yours to see: name one with branch=
         */
        "idempotency_mismatch.reference_invalid.scope_too_large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "reference_invalid" | "scope_too_large";
                };
            };
        };
        /**
         * @description `invalid_transition`: This is not possible in the present state
         *
         *     `conflict`: Somebody else holds this value
         *
         *     `field_frozen`: This field was used in a KYC verification and can no longer change
         */
        "invalid_transition.conflict.field_frozen": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "invalid_transition" | "conflict" | "field_frozen";
                };
            };
        };
        /**
         * @description `reference_invalid`: A field names something that is not there, or not active
         *
         *     `underage`: Account holders must be between 18 and 120 years old
         *
         *     `email_invalid`: This is not an e-mail address we can use
         *
         *     `mobile_invalid`: This is not an Indian mobile number
         *
         *     `pincode_invalid`: This is not an Indian postal code
         */
        "reference_invalid.underage.email_invalid.mobile_invalid.pincode_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "reference_invalid" | "underage" | "email_invalid" | "mobile_invalid" | "pincode_invalid";
                };
            };
        };
        /**
         * @description `invalid_transition`: This is not possible in the present state
         *
         *     `conflict`: Somebody else holds this value
         */
        "invalid_transition.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "invalid_transition" | "conflict";
                };
            };
        };
        /** @description `reference_invalid`: A field names something that is not there, or not active */
        reference_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "reference_invalid";
                };
            };
        };
        /**
         * @description `idempotency_in_progress`: A request with this Idempotency-Key is still running
         *
         *     `idempotency_replayed`: This request was already carried out; its answer is not kept
         *
         *     `invalid_transition`: This is not possible in the present state
         *
         *     `conflict`: Somebody else holds this value
         */
        "idempotency_in_progress.idempotency_replayed.invalid_transition.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_in_progress" | "idempotency_replayed" | "invalid_transition" | "conflict";
                };
            };
        };
        /**
         * @description `idempotency_mismatch`: This Idempotency-Key was used for another request
         *
         *     `reference_invalid`: A field names something that is not there, or not active
         */
        "idempotency_mismatch.reference_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency_mismatch" | "reference_invalid";
                };
            };
        };
        /**
         * @description `forbidden`: This is not allowed
         *
         *     `account_blocked`: This account is blocked
         *
         *     `account_inactive`: This account is not active
         *
         *     `platform_denied`: This account may not do this on this platform
         *
         *     `ip_denied`: This account may not be used from this address
         *
         *     `self_action_forbidden`: Nobody does this to their own account
         */
        "forbidden.account_blocked.account_inactive.platform_denied.ip_denied.self_action_forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "forbidden" | "account_blocked" | "account_inactive" | "platform_denied" | "ip_denied" | "self_action_forbidden";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the API answers, its version and its clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                        version: string;
                        /** Format: date-time */
                        time: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every choice list: values with their labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            value: string;
                            label: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notices people consent to, in their current version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            notice: string;
                            version: string;
                            locale: string;
                            readonly purposes: string[];
                            isRequired: boolean;
                            text: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This API as an OpenAPI 3.0 document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys that verify access tokens (RFC 7517) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: ({
                            kty: string;
                            kid: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getIfsc: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example YESB0000262 */
                ifsc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bank of an IFSC, whether its branch is known, and whether accounts there can be used here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ifsc: string;
                        bank: string;
                        bankName: string;
                        knownBranch: boolean;
                        accepted: boolean;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    startRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha@example.com",
                 *       "mobile": "+919876543210",
                 *       "password": "monsoon over the western ghats",
                 *       "platform": "mobile_app",
                 *       "device": {
                 *         "id": "pixel-7a-asha",
                 *         "name": "Asha's phone",
                 *         "os": "Android 16",
                 *         "appVersion": "4.2.0"
                 *       },
                 *       "language": "en",
                 *       "consents": [
                 *         {
                 *           "notice": "terms",
                 *           "version": "2026-11"
                 *         },
                 *         {
                 *           "notice": "privacy",
                 *           "version": "2026-11"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    email: string;
                    mobile: string;
                    password: string;
                    /** @enum {string} */
                    platform: "web" | "mobile_app";
                    device?: {
                        id: string;
                        name?: string;
                        os?: string;
                        model?: string;
                        appVersion?: string;
                        token?: string;
                    };
                    branchCode?: string;
                    /** @enum {string} */
                    language?: "en" | "hi";
                    consents: {
                        notice: string;
                        version: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Begin an account: both contacts are sent a code */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        registrationId: string;
                        otp: {
                            otpId: string;
                            /** @enum {string} */
                            otpType: "email" | "mobile" | "both";
                            sentTo: {
                                email?: string;
                                mobile?: string;
                            };
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            resendAfter: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.email_invalid.mobile_invalid.password_weak.consent_required"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    resendCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "mobile"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "mobile" | "both";
                };
            };
        };
        responses: {
            /** @description Send new codes for a registration */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_cooldown.otp_locked.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    verifyContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "emailOtp": "482913",
                 *       "mobileOtp": "739104"
                 *     }
                 */
                "application/json": {
                    emailOtp: string;
                    mobileOtp: string;
                };
            };
        };
        responses: {
            /** @description Prove both contacts with their codes: the account opens, and a session with it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        deviceToken?: string;
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "Bearer";
                        expiresIn: number;
                        refreshToken: string;
                        refreshExpiresIn: number;
                        user: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            email: string;
                            mobile?: string;
                            firstName?: string;
                            isKycComplete: boolean;
                            registrationStep: number;
                        };
                        registration: {
                            userCode: string;
                            currentStep: number;
                            lastCompletedStep?: number;
                            stepsCompleted: number[];
                            stepData: {
                                [key: string]: unknown;
                            };
                            abandoned: boolean;
                            /** Format: date-time */
                            abandonedAt?: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            lastActiveAt: string;
                            /** Format: date-time */
                            completedAt?: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.mobile_in_use"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far my registration came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        currentStep: number;
                        lastCompletedStep?: number;
                        stepsCompleted: number[];
                        stepData: {
                            [key: string]: unknown;
                        };
                        abandoned: boolean;
                        /** Format: date-time */
                        abandonedAt?: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        lastActiveAt: string;
                        /** Format: date-time */
                        completedAt?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putPersonal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Asha",
                 *       "lastName": "Patil",
                 *       "gender": "female",
                 *       "dob": "1990-05-17",
                 *       "addressLine1": "12 MG Road",
                 *       "city": "Pune",
                 *       "state": "Maharashtra",
                 *       "pincode": "411001"
                 *     }
                 */
                "application/json": {
                    firstName: string;
                    middleName?: string;
                    lastName: string;
                    /** @enum {string} */
                    gender: "male" | "female" | "other";
                    /** Format: date */
                    dob: string;
                    addressLine1: string;
                    addressLine2?: string;
                    addressLine3?: string;
                    city: string;
                    state: string;
                    /** @default IN */
                    country?: string;
                    pincode: string;
                };
            };
        };
        responses: {
            /** @description Step 1: personal information */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        currentStep: number;
                        lastCompletedStep?: number;
                        stepsCompleted: number[];
                        stepData: {
                            [key: string]: unknown;
                        };
                        abandoned: boolean;
                        /** Format: date-time */
                        abandonedAt?: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        lastActiveAt: string;
                        /** Format: date-time */
                        completedAt?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["field_frozen"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["pincode_invalid.underage"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "identifier": "asha@example.com",
                 *       "password": "monsoon over the western ghats",
                 *       "platform": "mobile_app",
                 *       "device": {
                 *         "id": "pixel-7a-asha",
                 *         "name": "Asha's phone",
                 *         "os": "Android 16",
                 *         "appVersion": "4.2.0"
                 *       }
                 *     }
                 */
                "application/json": {
                    identifier: string;
                    password: string;
                    /** @enum {string} */
                    platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                    device?: {
                        id: string;
                        name?: string;
                        os?: string;
                        model?: string;
                        appVersion?: string;
                        token?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Sign in with e-mail, mobile number or user code, and password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        deviceToken?: string;
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "Bearer";
                        expiresIn: number;
                        refreshToken: string;
                        refreshExpiresIn: number;
                        user: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            email: string;
                            mobile?: string;
                            firstName?: string;
                            isKycComplete: boolean;
                            registrationStep: number;
                        };
                    };
                };
            };
            /** @description Sign in with e-mail, mobile number or user code, and password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        /** @enum {string} */
                        reason: "two_factor" | "risk";
                        methods: ("sms" | "email" | "authenticator" | "recovery_code")[];
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["invalid_credentials"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.password_expired"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            423: components["responses"]["account_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    logInWithOtp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913",
                 *       "platform": "mobile_app",
                 *       "device": {
                 *         "id": "pixel-7a-asha",
                 *         "name": "Asha's phone",
                 *         "os": "Android 16",
                 *         "appVersion": "4.2.0"
                 *       }
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp?: string;
                    emailOtp?: string;
                    mobileOtp?: string;
                    /** @enum {string} */
                    platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                    device?: {
                        id: string;
                        name?: string;
                        os?: string;
                        model?: string;
                        appVersion?: string;
                        token?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Sign in with a code that was sent (two, when it was sent to both contacts) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        deviceToken?: string;
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "Bearer";
                        expiresIn: number;
                        refreshToken: string;
                        refreshExpiresIn: number;
                        user: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            email: string;
                            mobile?: string;
                            firstName?: string;
                            isKycComplete: boolean;
                            registrationStep: number;
                        };
                    };
                };
            };
            /** @description Sign in with a code that was sent (two, when it was sent to both contacts) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        /** @enum {string} */
                        reason: "two_factor" | "risk";
                        methods: ("sms" | "email" | "authenticator" | "recovery_code")[];
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    sendChallengeCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                challengeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "sms"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    method: "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Send the code of a challenge to one of the contacts it offers */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked.otp_cooldown.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    answerChallenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                challengeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "sms",
                 *       "code": "482913"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    method: "sms" | "email" | "authenticator" | "recovery_code";
                    code: string;
                };
            };
        };
        responses: {
            /** @description Prove the second factor: a code of the authenticator, one that was sent, or a recovery code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        deviceToken?: string;
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "Bearer";
                        expiresIn: number;
                        refreshToken: string;
                        refreshExpiresIn: number;
                        user: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            email: string;
                            mobile?: string;
                            firstName?: string;
                            isKycComplete: boolean;
                            registrationStep: number;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            423: components["responses"]["account_locked"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "ASHA01.01JQ8Z4T6M3X9V5B7C2D1E0F8G.qL8s3vN0rXw2Zt5yBc7dEf9gHj1kMnPqRsTuVwXyZ0A"
                 *     }
                 */
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Exchange a refresh token for a new pair */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessionId: string;
                        deviceToken?: string;
                        accessToken: string;
                        /** @enum {string} */
                        tokenType: "Bearer";
                        expiresIn: number;
                        refreshToken: string;
                        refreshExpiresIn: number;
                        user: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            email: string;
                            mobile?: string;
                            firstName?: string;
                            isKycComplete: boolean;
                            registrationStep: number;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My live sessions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sessionId: string;
                            /** @enum {string} */
                            platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            deviceId?: string;
                            deviceName?: string;
                            ipAddress?: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            isCurrent: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all my other sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of my sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    requestOtp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "purpose": "login",
                 *       "identifier": "asha@example.com",
                 *       "otpType": "email"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    purpose: "login" | "forgot_password";
                    identifier: string;
                    /** @enum {string} */
                    otpType: "email" | "mobile" | "both";
                    /** @enum {string} */
                    platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                };
            };
        };
        responses: {
            /** @description Send a code to sign in or to recover a password; the answer does not tell whether anybody got one */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    resendOtp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                otpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send new codes for the same request */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_cooldown.otp_locked.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "monsoon over the western ghats",
                 *       "newPassword": "first rain on warm red earth"
                 *     }
                 */
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Change my password; my other sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked.invalid_credentials"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["password_weak.password_reused"];
            423: components["responses"]["account_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913",
                 *       "newPassword": "first rain on warm red earth"
                 *     }
                 */
                "application/json": {
                    otpId?: string;
                    otp?: string;
                    emailOtp?: string;
                    mobileOtp?: string;
                    resetToken?: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Set a new password with a recovery code, or with the token of an expired password; all sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid.password_weak.password_reused"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "asha.patil@example.com"
                 *     }
                 */
                "application/json": {
                    email?: string;
                    mobile?: string;
                };
            };
        };
        responses: {
            /** @description Send a code to a new e-mail address or mobile number of mine */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.email_invalid.mobile_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    verifyContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913"
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Prove the new contact with its code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        email: string;
                        mobile?: string;
                        isEmailVerified: boolean;
                        isMobileVerified: boolean;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.conflict.mobile_in_use"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        email: string;
                        mobile?: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        /** Format: date */
                        dob?: string;
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country: string;
                        pincode?: string;
                        /** @enum {string} */
                        language: "en" | "hi";
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close my account: sessions end, e-mail and mobile are free again, records are kept as the law asks */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** Format: date-time */
                        closedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    patchProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "addressLine1": "5 Palace Road",
                 *       "city": "Mysuru",
                 *       "state": "Karnataka",
                 *       "pincode": "570001",
                 *       "language": "hi"
                 *     }
                 */
                "application/json": {
                    firstName?: string;
                    middleName?: string;
                    lastName?: string;
                    /** @enum {string} */
                    gender?: "male" | "female" | "other";
                    /** Format: date */
                    dob?: string;
                    addressLine1?: string;
                    addressLine2?: string;
                    addressLine3?: string;
                    city?: string;
                    state?: string;
                    country?: string;
                    pincode?: string;
                    /** @enum {string} */
                    language?: "en" | "hi";
                };
            };
        };
        responses: {
            /** @description Change names, date of birth, address or language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        email: string;
                        mobile?: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        /** Format: date */
                        dob?: string;
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country: string;
                        pincode?: string;
                        /** @enum {string} */
                        language: "en" | "hi";
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["field_frozen"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["pincode_invalid.underage"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How my account is guarded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorEnabled: boolean;
                        /** @enum {string} */
                        twoFactorMethod?: "sms" | "email" | "authenticator";
                        twoFactorMethods: ("sms" | "email" | "authenticator")[];
                        recoveryCodesLeft: number;
                        loginNotificationEnabled: boolean;
                        suspiciousActivityAlert: boolean;
                        allowedIpWhitelist: string[];
                        passwordExpiryDays: number;
                        /** Format: date-time */
                        lastPasswordChange?: string;
                        failedLoginAttempts: number;
                        /** Format: date-time */
                        accountLockedUntil?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    patchSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "loginNotificationEnabled": true,
                 *       "suspiciousActivityAlert": true
                 *     }
                 */
                "application/json": {
                    loginNotificationEnabled?: boolean;
                    suspiciousActivityAlert?: boolean;
                    allowedIpWhitelist?: string[];
                    passwordExpiryDays?: number;
                    /** @enum {string} */
                    twoFactorMethod?: "sms" | "email" | "authenticator";
                    confirm?: boolean;
                };
            };
        };
        responses: {
            /** @description Change notifications, allowed addresses, the life of my password or the preferred second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorEnabled: boolean;
                        /** @enum {string} */
                        twoFactorMethod?: "sms" | "email" | "authenticator";
                        twoFactorMethods: ("sms" | "email" | "authenticator")[];
                        recoveryCodesLeft: number;
                        loginNotificationEnabled: boolean;
                        suspiciousActivityAlert: boolean;
                        allowedIpWhitelist: string[];
                        passwordExpiryDays: number;
                        /** Format: date-time */
                        lastPasswordChange?: string;
                        failedLoginAttempts: number;
                        /** Format: date-time */
                        accountLockedUntil?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["self_lockout"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "monsoon over the western ghats"
                 *     }
                 */
                "application/json": {
                    password?: string;
                    /** @enum {string} */
                    method?: "sms" | "email" | "authenticator" | "recovery_code";
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Prove anew who I am, by password, by a code, or both; good for five minutes */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked.invalid_credentials"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            423: components["responses"]["account_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    sendStepUpCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "sms"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    method: "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Send the code of a step-up to one of my contacts */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["otp_cooldown.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    beginTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "sms"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    method: "sms" | "email";
                };
            };
        };
        responses: {
            /** @description Send the code that makes my mobile or e-mail a second factor */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["otp_cooldown.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    endTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Switch every second factor off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmTwoFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913"
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Switch the second factor on with the code that was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorEnabled: boolean;
                        /** @enum {string} */
                        twoFactorMethod?: "sms" | "email" | "authenticator";
                        twoFactorMethods: ("sms" | "email" | "authenticator")[];
                        recoveryCodes?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    beginAuthenticator: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A secret for an authenticator app, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        otpauthUri: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    endAuthenticator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the authenticator away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmAuthenticator: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "482913"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Switch the authenticator on with its first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorEnabled: boolean;
                        /** @enum {string} */
                        twoFactorMethod?: "sms" | "email" | "authenticator";
                        twoFactorMethods: ("sms" | "email" | "authenticator")[];
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ten new recovery codes; the old ones are void */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My consents, those I withdrew included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            notice: string;
                            version: string;
                            locale: string;
                            purposes: string[];
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            withdrawnAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    giveConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notice": "aadhaar",
                 *       "version": "2026-11"
                 *     }
                 */
                "application/json": {
                    notice: string;
                    version: string;
                };
            };
        };
        responses: {
            /** @description Agree to a notice of GET /v1/notices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: string;
                        version: string;
                        locale: string;
                        purposes: string[];
                        /** Format: date-time */
                        at: string;
                        /** Format: date-time */
                        withdrawnAt?: string;
                    };
                };
            };
            /** @description Agree to a notice of GET /v1/notices */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notice: string;
                        version: string;
                        locale: string;
                        purposes: string[];
                        /** Format: date-time */
                        at: string;
                        /** Format: date-time */
                        withdrawnAt?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example aadhaar */
                notice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw my consent to every version of a notice */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @example aadhaar_front */
                kind?: ("aadhaar_front" | "aadhaar_back" | "aadhaar_xml" | "pan_image" | "selfie" | "business_proof" | "bank_proof" | "bank_statement" | "personal_data")[] | ("aadhaar_front" | "aadhaar_back" | "aadhaar_xml" | "pan_image" | "selfie" | "business_proof" | "bank_proof" | "bank_statement" | "personal_data");
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My documents, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            documentId: string;
                            /** @enum {string} */
                            kind: "aadhaar_front" | "aadhaar_back" | "aadhaar_xml" | "pan_image" | "selfie" | "business_proof" | "bank_proof" | "bank_statement" | "personal_data";
                            contentType: string;
                            size?: number;
                            sha256?: string;
                            /** @enum {string} */
                            status: "awaiting_upload" | "in_preparation" | "ready" | "rejected";
                            kept?: {
                                size: number;
                                sha256: string;
                                width?: number;
                                height?: number;
                            };
                            rejectionReason?: string;
                            /** Format: date-time */
                            checkedAt?: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    announceDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "pan_image",
                 *       "contentType": "image/jpeg",
                 *       "size": 184320,
                 *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "aadhaar_front" | "aadhaar_back" | "aadhaar_xml" | "pan_image" | "selfie" | "business_proof" | "bank_proof" | "bank_statement";
                    contentType: string;
                    size: number;
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description Announce a file and get a form to post it with: every field of the form, then the file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentId: string;
                        upload: {
                            /** Format: uri */
                            url: string;
                            fields: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.document_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of my documents, with a link to download it once it is checked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentId: string;
                        /** @enum {string} */
                        kind: "aadhaar_front" | "aadhaar_back" | "aadhaar_xml" | "pan_image" | "selfie" | "business_proof" | "bank_proof" | "bank_statement" | "personal_data";
                        contentType: string;
                        size?: number;
                        sha256?: string;
                        /** @enum {string} */
                        status: "awaiting_upload" | "in_preparation" | "ready" | "rejected";
                        kept?: {
                            size: number;
                            sha256: string;
                            width?: number;
                            height?: number;
                        };
                        rejectionReason?: string;
                        /** Format: date-time */
                        checkedAt?: string;
                        /** Format: date-time */
                        createdAt: string;
                        download?: {
                            /** Format: uri */
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    exportPersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Have a copy of my data made: a document of mine, with a link once it is ready */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentId: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The platforms I may use, from where I am now, and my features: apps show what is allowed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        platforms: {
                            /** @enum {string} */
                            platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            allowed: boolean;
                            /** @enum {string} */
                            accessLevel?: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            because: string;
                        }[];
                        features: {
                            featureCode: string;
                            allowed: boolean;
                            /** @enum {string} */
                            accessLevel?: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            because: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMyAudit: {
        parameters: {
            query?: {
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done to my account or by me, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            action: "create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read";
                            actorType: string;
                            byMe: boolean;
                            resourceType: string;
                            resourceId: string;
                            description: string;
                            oldValues?: {
                                [key: string]: unknown;
                            };
                            newValues?: {
                                [key: string]: unknown;
                            };
                            changedFields: string[];
                            sequence: number;
                            ipAddress?: string;
                            requestId?: string;
                            reason?: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMyLogins: {
        parameters: {
            query?: {
                /** @example success */
                status?: ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip")[] | ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip");
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attempts to sign in to my account, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            status: "success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip";
                            /** @enum {string} */
                            method: "password" | "otp" | "refresh";
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            ipAddress: string;
                            userAgent?: string;
                            deviceInfo?: {
                                id?: string;
                                name?: string;
                                type?: string;
                                os?: string;
                                model?: string;
                                browser?: string;
                                appVersion?: string;
                            };
                            /** Format: date-time */
                            loginTimestamp: string;
                            /** Format: date-time */
                            logoutTimestamp?: string;
                            sessionDuration?: number;
                            isSuspicious: boolean;
                            riskScore: number;
                            riskReasons: string[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getKyc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every part of my KYC, and what is still to do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        aadhaar: {
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            rejectionReason?: string;
                            /** @enum {string} */
                            verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                            submission?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            nameMatchScore?: number;
                            /** @enum {string} */
                            awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            aadhaarGender?: string;
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        };
                        pan: {
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            rejectionReason?: string;
                            /** @enum {string} */
                            verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                            submission?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            nameMatchScore?: number;
                            /** @enum {string} */
                            awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                        };
                        business: {
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            rejectionReason?: string;
                            submission?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** @enum {string} */
                            awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            warnings?: string[];
                        };
                        bank: {
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            rejectionReason?: string;
                            /** @enum {string} */
                            verificationMethod?: "penny_drop" | "manual" | "bank_statement";
                            submission?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            nameMatchScore?: number;
                            /** @enum {string} */
                            awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            warnings?: string[];
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAadhaar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My Aadhaar, masked, and how far its verification is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putAadhaar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "aadhaarNumber": "9999 4105 7058",
                 *       "aadhaarName": "Asha Patil",
                 *       "aadhaarDob": "1990-05-17",
                 *       "aadhaarGender": "female",
                 *       "aadhaarAddress": "12 MG Road, Pune, Maharashtra 411001",
                 *       "verificationMethod": "api_uidai",
                 *       "consent": {
                 *         "notice": "aadhaar",
                 *         "version": "2026-11"
                 *       }
                 *     }
                 */
                "application/json": {
                    aadhaarNumber?: string;
                    aadhaarLast4?: string;
                    aadhaarName: string;
                    /** Format: date */
                    aadhaarDob: string;
                    /** @enum {string} */
                    aadhaarGender: "male" | "female" | "other";
                    aadhaarAddress: string;
                    /** @enum {string} */
                    verificationMethod: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                    frontImageId?: string;
                    backImageId?: string;
                    consent: {
                        notice: string;
                        version: string;
                    };
                };
            };
        };
        responses: {
            /** @description Submit my Aadhaar; which proof follows depends on the method */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["aadhaar_already_used.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["aadhaar_invalid.underage.name_mismatch.consent_required.document_invalid.document_not_ready"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdrawAadhaar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw what I submitted, before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    proveOffline: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "documentId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "shareCode": "1234",
                 *       "consent": {
                 *         "notice": "aadhaar",
                 *         "version": "2026-11"
                 *       }
                 *     }
                 */
                "application/json": {
                    documentId: string;
                    shareCode: string;
                    consent: {
                        notice: string;
                        version: string;
                    };
                };
            };
        };
        responses: {
            /** @description Verify my Aadhaar there and then, by the offline e-KYC document of UIDAI */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.consent_required.document_invalid.document_not_ready.offline_zip_invalid.share_code_invalid.offline_xml_malformed.offline_xml_signature_invalid.offline_xml_stale.offline_xml_future.aadhaar_invalid.underage.name_mismatch"];
            429: components["responses"]["verify_limit"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    requestAadhaarOtp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Have UIDAI send a code to the mobile number it knows */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.provider_refused"];
            429: components["responses"]["verify_limit"];
            500: components["responses"]["internal"];
            502: components["responses"]["provider_failed"];
            503: components["responses"]["unavailable"];
            504: components["responses"]["provider_timeout"];
        };
    };
    verifyAadhaarOtp: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "123456"
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Verify my Aadhaar by the code that UIDAI sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid.aadhaar_invalid.underage.name_mismatch"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            502: components["responses"]["provider_failed"];
            503: components["responses"]["unavailable"];
            504: components["responses"]["provider_timeout"];
        };
    };
    beginDigilocker: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "consent": {
                 *         "notice": "aadhaar",
                 *         "version": "2026-11"
                 *       }
                 *     }
                 */
                "application/json": {
                    consent?: {
                        notice: string;
                        version: string;
                    };
                    /** Format: uri */
                    redirectUrl?: string;
                };
            };
        };
        responses: {
            /** @description Begin to show my Aadhaar from DigiLocker; the reply says where to go */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: string;
                        /** Format: uri */
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.consent_required"];
            429: components["responses"]["verify_limit"];
            500: components["responses"]["internal"];
            502: components["responses"]["provider_failed"];
            503: components["responses"]["unavailable"];
            504: components["responses"]["provider_timeout"];
        };
    };
    completeDigilocker: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Verify my Aadhaar by what DigiLocker shows, once I was there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        aadhaarGender?: string;
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.aadhaar_invalid.underage.name_mismatch.provider_refused"];
            429: components["responses"]["verify_limit"];
            500: components["responses"]["internal"];
            502: components["responses"]["provider_failed"];
            503: components["responses"]["unavailable"];
            504: components["responses"]["provider_timeout"];
        };
    };
    getPan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My PAN, masked, and how far its verification is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putPan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "panNumber": "ABCPP1234F",
                 *       "panName": "Asha Patil",
                 *       "panDob": "1990-05-17",
                 *       "verificationMethod": "api_nsdl"
                 *     }
                 */
                "application/json": {
                    panNumber: string;
                    panName: string;
                    panFatherName?: string;
                    /** Format: date */
                    panDob: string;
                    panImageId?: string;
                    /** @enum {string} */
                    verificationMethod: "manual" | "api_nsdl" | "api_karza";
                };
            };
        };
        responses: {
            /** @description Submit my PAN */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["pan_already_used.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["pan_invalid.pan_type_mismatch.underage.name_mismatch.document_invalid.document_not_ready"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdrawPan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw what I submitted, before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "manual" | "api_digilocker" | "api_uidai" | "api_nsdl" | "api_karza" | "offline_xml";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My business, its PAN and GSTIN masked, and how far its verification is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "businessName": "Patil Textiles Private Limited",
                 *       "businessType": "private_limited",
                 *       "businessRegistrationNumber": "MH-2019-4471",
                 *       "businessPan": "AABCP1234C",
                 *       "gstin": "27AABCP1234C1Z0",
                 *       "cin": "U17110MH2019PTC123456",
                 *       "addressLine1": "12 MG Road",
                 *       "city": "Pune",
                 *       "state": "Maharashtra",
                 *       "pincode": "411001",
                 *       "businessPhone": "9876501234",
                 *       "businessEmail": "accounts@patiltextiles.example"
                 *     }
                 */
                "application/json": {
                    businessName: string;
                    /** @enum {string} */
                    businessType: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                    businessRegistrationNumber: string;
                    businessPan?: string;
                    gstin?: string;
                    cin?: string;
                    llpin?: string;
                    udyam?: string;
                    addressLine1: string;
                    addressLine2?: string;
                    addressLine3?: string;
                    city: string;
                    state: string;
                    /** @default IN */
                    country?: string;
                    pincode: string;
                    businessPhone: string;
                    businessEmail: string;
                    /** @default [] */
                    proofDocumentIds?: string[];
                };
            };
        };
        responses: {
            /** @description Submit the business I act for; a reviewer decides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["aadhaar_invalid.pan_invalid.pan_type_mismatch.gstin_invalid.gstin_pan_mismatch.cin_invalid.cin_type_mismatch.llpin_invalid.udyam_invalid.pincode_invalid.phone_invalid.email_invalid.document_invalid.document_not_ready"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdrawBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw what I submitted, before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    sendBusinessCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contact": "phone"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    contact: "phone" | "email";
                };
            };
        };
        responses: {
            /** @description Send a code to the phone or e-mail address of my business */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    verifyBusinessCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913"
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Prove a contact of my business with its code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    checkSelfie: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "documentId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G"
                 *     }
                 */
                "application/json": {
                    documentId: string;
                };
            };
        };
        responses: {
            /** @description Have a picture of my face looked at; it is a check of the picture, and no video identification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        selfieVerified: boolean;
                        livenessScore: number;
                        reasons: ("no_face" | "several_faces" | "face_unclear" | "blurred" | "dark" | "eyes_closed" | "turned_away")[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.document_invalid.document_not_ready"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["provider_failed"];
            503: components["responses"]["unavailable"];
            504: components["responses"]["provider_timeout"];
        };
    };
    getBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My bank account, its number masked, and how far its verification is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "penny_drop" | "manual" | "bank_statement";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountHolderName": "Asha Patil",
                 *       "accountNumber": "026291800001191",
                 *       "confirmAccountNumber": "026291800001191",
                 *       "ifscCode": "YESB0000262",
                 *       "accountType": "savings",
                 *       "verificationMethod": "penny_drop"
                 *     }
                 */
                "application/json": {
                    accountHolderName: string;
                    accountNumber: string;
                    confirmAccountNumber: string;
                    ifscCode: string;
                    /** @enum {string} */
                    accountType: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                    /** @enum {string} */
                    verificationMethod: "penny_drop" | "manual" | "bank_statement";
                    bankProofImageId?: string;
                    statementDocumentId?: string;
                };
            };
        };
        responses: {
            /** @description Submit my bank account; one in place of a former one needs a fresh proof of who I am */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "penny_drop" | "manual" | "bank_statement";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["account_number_invalid.ifsc_invalid.ifsc_bank_unknown.name_mismatch.document_invalid.document_not_ready"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    withdrawBank: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw what I submitted, before it is decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "penny_drop" | "manual" | "bank_statement";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied.step_up_required"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getPennyDrop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        reference: string;
                        amount: number;
                        advice?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    startPennyDrop: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Have one rupee sent to the account that I submitted; never twice to one account */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        reference: string;
                        amount: number;
                        advice?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["verify_limit"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    sendBankCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contact": "phone"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    contact: "phone" | "email";
                };
            };
        };
        responses: {
            /** @description Send a code to my own mobile or e-mail, for the bank account that I submitted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        otpId: string;
                        /** @enum {string} */
                        otpType: "email" | "mobile" | "both";
                        sentTo: {
                            email?: string;
                            mobile?: string;
                        };
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        resendAfter: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["otp_cooldown.rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable.delivery_failed"];
        };
    };
    verifyBankCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "otpId": "01JQ8Z4T6M3X9V5B7C2D1E0F8G",
                 *       "otp": "482913"
                 *     }
                 */
                "application/json": {
                    otpId: string;
                    otp: string;
                };
            };
        };
        responses: {
            /** @description Confirm the contact of my bank account with the code that was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        rejectionReason?: string;
                        /** @enum {string} */
                        verificationMethod?: "penny_drop" | "manual" | "bank_statement";
                        submission?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        nameMatchScore?: number;
                        /** @enum {string} */
                        awaits?: "submission" | "offline_xml" | "digilocker" | "otp" | "penny_drop" | "provider" | "reviewer";
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated.token_expired.session_revoked"];
            403: components["responses"]["account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.otp_invalid"];
            429: components["responses"]["otp_locked"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    receiveWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sandbox */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description For providers: news of what they were asked, signed over the bytes of the body */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description For providers: news of what they were asked, signed over the bytes of the body */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My admin account, and what I may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        email: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        isActive: boolean;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        features: {
                            featureCode: string;
                            featureName: string;
                            allowed: boolean;
                            /** @enum {string} */
                            accessLevel?: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            because: string;
                            decidedAt?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listBranches: {
        parameters: {
            query?: {
                /** @example true */
                isActive?: "true" | "false";
                /** @example asha */
                q?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Branches; an admin sees their own and those below it. `q`: part of the name, in any case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            branchCode: string;
                            branchName: string;
                            city?: string;
                            state?: string;
                            referredBy?: string;
                            ancestors: string[];
                            managerName?: string;
                            managerUserCode?: string;
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branchCode": "PUN01",
                 *       "branchName": "Pune, MG Road",
                 *       "addressLine1": "1 MG Road",
                 *       "city": "Pune",
                 *       "state": "Maharashtra",
                 *       "pincode": "411001",
                 *       "phone": "+91 20 2612 3456",
                 *       "email": "pune@example.com"
                 *     }
                 */
                "application/json": {
                    addressLine1?: string;
                    addressLine2?: string;
                    addressLine3?: string;
                    city?: string;
                    state?: string;
                    pincode?: string;
                    phone?: string;
                    email?: string;
                    managerName?: string;
                    managerUserCode?: string;
                    referredBy?: string;
                    branchCode?: string;
                    branchName: string;
                    /** @default IN */
                    country?: string;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Make a branch, below another one or on top */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branchCode: string;
                        branchName: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        managerName?: string;
                        managerUserCode?: string;
                        referredBy?: string;
                        ancestors: string[];
                        isActive: boolean;
                        createdBy?: string;
                        phone?: string;
                        email?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.duplicate_branch"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.email_invalid.pincode_invalid.reference_invalid.hierarchy_too_deep"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branchCode: string;
                        branchName: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        managerName?: string;
                        managerUserCode?: string;
                        referredBy?: string;
                        ancestors: string[];
                        isActive: boolean;
                        createdBy?: string;
                        phone?: string;
                        email?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a branch that is inactive and has neither members nor branches below it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["branch_in_use"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    patchBranch: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the record as you read it. If it has changed since, nothing happens.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branchName": "Pune, Camp",
                 *       "managerName": "Nia Rao"
                 *     }
                 */
                "application/json": {
                    branchName?: string;
                    isActive?: boolean;
                    country?: string;
                    addressLine1?: string | null;
                    addressLine2?: string | null;
                    addressLine3?: string | null;
                    city?: string | null;
                    state?: string | null;
                    pincode?: string | null;
                    phone?: string | null;
                    email?: string | null;
                    managerName?: string | null;
                    managerUserCode?: string | null;
                    referredBy?: string | null;
                };
            };
        };
        responses: {
            /** @description Change a branch, activate or deactivate it, or move it below another one with all that lies below it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branchCode: string;
                        branchName: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        managerName?: string;
                        managerUserCode?: string;
                        referredBy?: string;
                        ancestors: string[];
                        isActive: boolean;
                        createdBy?: string;
                        phone?: string;
                        email?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["hierarchy_cycle"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["subtree_too_large.email_invalid.pincode_invalid.reference_invalid.hierarchy_too_deep"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    restoreBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a deleted branch back, inactive, below the parent it had */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branchCode: string;
                        branchName: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        managerName?: string;
                        managerUserCode?: string;
                        referredBy?: string;
                        ancestors: string[];
                        isActive: boolean;
                        createdBy?: string;
                        phone?: string;
                        email?: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid.hierarchy_too_deep"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listBranchChildren: {
        parameters: {
            query?: {
                /** @example true */
                isActive?: "true" | "false";
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branches directly below one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            branchCode: string;
                            branchName: string;
                            city?: string;
                            state?: string;
                            referredBy?: string;
                            ancestors: string[];
                            managerName?: string;
                            managerUserCode?: string;
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getBranchTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A branch with everything below it, at most 500 branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branchCode: string;
                        branchName: string;
                        isActive: boolean;
                        managerUserCode?: string;
                        children: {
                            branchCode: string;
                            branchName: string;
                            isActive: boolean;
                            managerUserCode?: string;
                            children: {
                                branchCode: string;
                                branchName: string;
                                isActive: boolean;
                                managerUserCode?: string;
                                children: {
                                    branchCode: string;
                                    branchName: string;
                                    isActive: boolean;
                                    managerUserCode?: string;
                                    children: {
                                        branchCode: string;
                                        branchName: string;
                                        isActive: boolean;
                                        managerUserCode?: string;
                                        children: {
                                            branchCode: string;
                                            branchName: string;
                                            isActive: boolean;
                                            managerUserCode?: string;
                                            children: {
                                                branchCode: string;
                                                branchName: string;
                                                isActive: boolean;
                                                managerUserCode?: string;
                                                children: {
                                                    branchCode: string;
                                                    branchName: string;
                                                    isActive: boolean;
                                                    managerUserCode?: string;
                                                    children: {
                                                        branchCode: string;
                                                        branchName: string;
                                                        isActive: boolean;
                                                        managerUserCode?: string;
                                                        children: unknown[];
                                                    }[];
                                                }[];
                                            }[];
                                        }[];
                                    }[];
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["subtree_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listBranchUsers: {
        parameters: {
            query?: {
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example PUN01 */
                branchCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members of a branch, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            branchCode?: string;
                            isMobileVerified: boolean;
                            isEmailVerified: boolean;
                            isAadhaarVerified: boolean;
                            isPanVerified: boolean;
                            isBankVerified: boolean;
                            isKycComplete: boolean;
                            kycVerificationStep: number;
                            isActive: boolean;
                            userBlocked: boolean;
                            /** Format: date-time */
                            blockedUntil?: string;
                            email?: string;
                            mobile?: string;
                            firstName?: string;
                            middleName?: string;
                            lastName?: string;
                            createdAt: string;
                            erasedAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listKyc: {
        parameters: {
            query?: {
                /** @example aadhaar */
                kind?: ("aadhaar" | "pan" | "business" | "bank")[] | ("aadhaar" | "pan" | "business" | "bank");
                /** @example not_submitted */
                status?: ("not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired")[] | ("not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired");
                /** @example true */
                verified?: "true" | "false";
                /** @example 60 */
                minScore?: number;
                /** @example 84 */
                maxScore?: number;
                /** @example true */
                queue?: "true" | "false";
                /** @example PUN01 */
                branch?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KYC records of one kind or of all, the oldest first; an admin sees those of their branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind: "aadhaar" | "pan" | "business" | "bank";
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    lookUpPan: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pan": "ABCPP1234F"
                 *     }
                 */
                "application/json": {
                    pan: string;
                };
            };
        };
        responses: {
            /** @description Who submitted a PAN */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        verified: boolean;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.pan_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUserKyc: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every part of a user's KYC */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        aadhaar: {
                            userCode?: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status?: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified?: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind?: "aadhaar" | "pan" | "business" | "bank";
                            version?: number;
                        };
                        pan: {
                            userCode?: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status?: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified?: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind?: "aadhaar" | "pan" | "business" | "bank";
                            version?: number;
                        };
                        business: {
                            userCode?: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status?: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified?: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind?: "aadhaar" | "pan" | "business" | "bank";
                            version?: number;
                        };
                        bank: {
                            userCode?: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status?: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified?: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind?: "aadhaar" | "pan" | "business" | "bank";
                            version?: number;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One record with its documents, checks, notes and former submissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        record: {
                            userCode: string;
                            branchCode?: string;
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            isVerified: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            verifiedBy?: string;
                            rejectionReason?: string;
                            submission?: number;
                            resubmissions?: number;
                            /** Format: date-time */
                            submittedAt?: string;
                            submittedBy?: string;
                            /** Format: date-time */
                            queuedAt?: string;
                            reviewReasons?: string[];
                            claimedBy?: string;
                            /** Format: date-time */
                            claimedUntil?: string;
                            /** Format: date-time */
                            reKycDueAt?: string;
                            /** Format: date */
                            reKycDueDay?: string;
                            legacyId?: string;
                            nameMatchScore?: number;
                            nameMatchReasons?: string[];
                            nameMatchVersion?: string;
                            aadhaarRef?: string;
                            aadhaarLast4?: string;
                            aadhaarName?: string;
                            aadhaarDob?: string;
                            /** @enum {string} */
                            dobPrecision?: "day" | "year";
                            /** @enum {string} */
                            aadhaarGender?: "male" | "female" | "other";
                            aadhaarAddress?: string;
                            frontImageId?: string;
                            backImageId?: string;
                            xmlFileId?: string;
                            aadhaarOtpRequestId?: string;
                            aadhaarOtpAttempts?: number;
                            verificationMethod?: string;
                            apiResponse?: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                            /** Format: date-time */
                            provenAt?: string;
                            consent?: {
                                notice: string;
                                noticeVersion: string;
                                /** Format: date-time */
                                at: string;
                                ip?: string;
                            };
                            panLast4?: string;
                            panName?: string;
                            panFatherName?: string;
                            panDob?: string;
                            panImageId?: string;
                            panStatus?: string;
                            aadhaarSeeding?: string;
                            warnings?: string[];
                            addressLine1?: string;
                            addressLine2?: string;
                            addressLine3?: string;
                            city?: string;
                            state?: string;
                            country?: string;
                            pincode?: string;
                            userSelfieId?: string;
                            selfieVerified?: boolean;
                            livenessScore?: number;
                            businessName?: string;
                            /** @enum {string} */
                            businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                            businessRegistrationNumber?: string;
                            businessPan?: string;
                            gstin?: string;
                            cin?: string;
                            llpin?: string;
                            udyam?: string;
                            businessPhone?: string;
                            businessPhoneVerified?: boolean;
                            businessEmail?: string;
                            businessEmailVerified?: boolean;
                            proofDocumentIds?: string[];
                            accountHolderName?: string;
                            accountNumberLast4?: string;
                            ifscCode?: string;
                            bankName?: string;
                            branchName?: string;
                            /** @enum {string} */
                            accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                            bankProofImageId?: string;
                            statementDocumentId?: string;
                            pennyDropAmount?: number;
                            pennyDropReference?: string;
                            /** @enum {string} */
                            pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                            nameAtBank?: string;
                            bankPhoneVerified?: boolean;
                            bankEmailVerified?: boolean;
                            /** @enum {string} */
                            kind: "aadhaar" | "pan" | "business" | "bank";
                            version: number;
                        };
                        documents: {
                            documentId: string;
                            field: string;
                            kind: string;
                            status: string;
                            contentType: string;
                            download?: {
                                /** Format: uri */
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                            };
                        }[];
                        checks: {
                            /** @enum {string} */
                            what: "name" | "dob" | "gender";
                            against: string;
                            /** @enum {string} */
                            result: "pass" | "review" | "mismatch";
                            score?: number;
                            reasons?: string[];
                        }[];
                        notes: {
                            noteId: string;
                            text: string;
                            writtenBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        history: {
                            submission: number;
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                            /** Format: date-time */
                            submittedAt: string;
                            verificationMethod?: string;
                            rejectionReason?: string;
                        }[];
                        claimHeldBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    claimRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a waiting record to decide it: for half an hour it is nobody else’s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        branchCode?: string;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        verifiedBy?: string;
                        rejectionReason?: string;
                        submission?: number;
                        resubmissions?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        submittedBy?: string;
                        /** Format: date-time */
                        queuedAt?: string;
                        reviewReasons?: string[];
                        claimedBy?: string;
                        /** Format: date-time */
                        claimedUntil?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** Format: date */
                        reKycDueDay?: string;
                        legacyId?: string;
                        nameMatchScore?: number;
                        nameMatchReasons?: string[];
                        nameMatchVersion?: string;
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        /** @enum {string} */
                        aadhaarGender?: "male" | "female" | "other";
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        xmlFileId?: string;
                        aadhaarOtpRequestId?: string;
                        aadhaarOtpAttempts?: number;
                        verificationMethod?: string;
                        apiResponse?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        /** Format: date-time */
                        provenAt?: string;
                        consent?: {
                            notice: string;
                            noticeVersion: string;
                            /** Format: date-time */
                            at: string;
                            ip?: string;
                        };
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        branchName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        nameAtBank?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    releaseRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a record back into the queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        branchCode?: string;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        verifiedBy?: string;
                        rejectionReason?: string;
                        submission?: number;
                        resubmissions?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        submittedBy?: string;
                        /** Format: date-time */
                        queuedAt?: string;
                        reviewReasons?: string[];
                        claimedBy?: string;
                        /** Format: date-time */
                        claimedUntil?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** Format: date */
                        reKycDueDay?: string;
                        legacyId?: string;
                        nameMatchScore?: number;
                        nameMatchReasons?: string[];
                        nameMatchVersion?: string;
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        /** @enum {string} */
                        aadhaarGender?: "male" | "female" | "other";
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        xmlFileId?: string;
                        aadhaarOtpRequestId?: string;
                        aadhaarOtpAttempts?: number;
                        verificationMethod?: string;
                        apiResponse?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        /** Format: date-time */
                        provenAt?: string;
                        consent?: {
                            notice: string;
                            noticeVersion: string;
                            /** Format: date-time */
                            at: string;
                            ip?: string;
                        };
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        branchName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        nameAtBank?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    approveRecord: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the record as you read it. If it has changed since, nothing happens.
                 * @example "3"
                 */
                "If-Match": string;
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the card was seen in the branch"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Decide that a record is proven */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        branchCode?: string;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        verifiedBy?: string;
                        rejectionReason?: string;
                        submission?: number;
                        resubmissions?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        submittedBy?: string;
                        /** Format: date-time */
                        queuedAt?: string;
                        reviewReasons?: string[];
                        claimedBy?: string;
                        /** Format: date-time */
                        claimedUntil?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** Format: date */
                        reKycDueDay?: string;
                        legacyId?: string;
                        nameMatchScore?: number;
                        nameMatchReasons?: string[];
                        nameMatchVersion?: string;
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        /** @enum {string} */
                        aadhaarGender?: "male" | "female" | "other";
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        xmlFileId?: string;
                        aadhaarOtpRequestId?: string;
                        aadhaarOtpAttempts?: number;
                        verificationMethod?: string;
                        apiResponse?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        /** Format: date-time */
                        provenAt?: string;
                        consent?: {
                            notice: string;
                            noticeVersion: string;
                            /** Format: date-time */
                            at: string;
                            ip?: string;
                        };
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        branchName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        nameAtBank?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    rejectRecord: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the record as you read it. If it has changed since, nothing happens.
                 * @example "3"
                 */
                "If-Match": string;
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the picture is blurred: please take another in daylight"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Decide that a record is not proven; the reason tells its owner what to mend */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        branchCode?: string;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        verifiedBy?: string;
                        rejectionReason?: string;
                        submission?: number;
                        resubmissions?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        submittedBy?: string;
                        /** Format: date-time */
                        queuedAt?: string;
                        reviewReasons?: string[];
                        claimedBy?: string;
                        /** Format: date-time */
                        claimedUntil?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** Format: date */
                        reKycDueDay?: string;
                        legacyId?: string;
                        nameMatchScore?: number;
                        nameMatchReasons?: string[];
                        nameMatchVersion?: string;
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        /** @enum {string} */
                        aadhaarGender?: "male" | "female" | "other";
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        xmlFileId?: string;
                        aadhaarOtpRequestId?: string;
                        aadhaarOtpAttempts?: number;
                        verificationMethod?: string;
                        apiResponse?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        /** Format: date-time */
                        provenAt?: string;
                        consent?: {
                            notice: string;
                            noticeVersion: string;
                            /** Format: date-time */
                            at: string;
                            ip?: string;
                        };
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        branchName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        nameAtBank?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Called her: she brings the card on Monday."
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Leave a note for other reviewers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        noteId: string;
                        text: string;
                        writtenBy: string;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fromUserCode": "MEERA1",
                 *       "reason": "came to the branch with the card"
                 *     }
                 */
                "application/json": {
                    fromUserCode: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Give the provisional claim on a number to the one whose it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        branchCode?: string;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "in_review" | "verified" | "rejected" | "expired";
                        isVerified: boolean;
                        /** Format: date-time */
                        verifiedAt?: string;
                        verifiedBy?: string;
                        rejectionReason?: string;
                        submission?: number;
                        resubmissions?: number;
                        /** Format: date-time */
                        submittedAt?: string;
                        submittedBy?: string;
                        /** Format: date-time */
                        queuedAt?: string;
                        reviewReasons?: string[];
                        claimedBy?: string;
                        /** Format: date-time */
                        claimedUntil?: string;
                        /** Format: date-time */
                        reKycDueAt?: string;
                        /** Format: date */
                        reKycDueDay?: string;
                        legacyId?: string;
                        nameMatchScore?: number;
                        nameMatchReasons?: string[];
                        nameMatchVersion?: string;
                        aadhaarRef?: string;
                        aadhaarLast4?: string;
                        aadhaarName?: string;
                        aadhaarDob?: string;
                        /** @enum {string} */
                        dobPrecision?: "day" | "year";
                        /** @enum {string} */
                        aadhaarGender?: "male" | "female" | "other";
                        aadhaarAddress?: string;
                        frontImageId?: string;
                        backImageId?: string;
                        xmlFileId?: string;
                        aadhaarOtpRequestId?: string;
                        aadhaarOtpAttempts?: number;
                        verificationMethod?: string;
                        apiResponse?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        mobileEvidence?: "confirmed" | "not_confirmed" | "absent";
                        /** Format: date-time */
                        provenAt?: string;
                        consent?: {
                            notice: string;
                            noticeVersion: string;
                            /** Format: date-time */
                            at: string;
                            ip?: string;
                        };
                        panLast4?: string;
                        panName?: string;
                        panFatherName?: string;
                        panDob?: string;
                        panImageId?: string;
                        panStatus?: string;
                        aadhaarSeeding?: string;
                        warnings?: string[];
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        city?: string;
                        state?: string;
                        country?: string;
                        pincode?: string;
                        userSelfieId?: string;
                        selfieVerified?: boolean;
                        livenessScore?: number;
                        businessName?: string;
                        /** @enum {string} */
                        businessType?: "sole_proprietorship" | "partnership" | "private_limited" | "public_limited" | "llp" | "ngo" | "trust" | "huf";
                        businessRegistrationNumber?: string;
                        businessPan?: string;
                        gstin?: string;
                        cin?: string;
                        llpin?: string;
                        udyam?: string;
                        businessPhone?: string;
                        businessPhoneVerified?: boolean;
                        businessEmail?: string;
                        businessEmailVerified?: boolean;
                        proofDocumentIds?: string[];
                        accountHolderName?: string;
                        accountNumberLast4?: string;
                        ifscCode?: string;
                        bankName?: string;
                        branchName?: string;
                        /** @enum {string} */
                        accountType?: "savings" | "current" | "fixed_deposit" | "recurring_deposit";
                        bankProofImageId?: string;
                        statementDocumentId?: string;
                        pennyDropAmount?: number;
                        pennyDropReference?: string;
                        /** @enum {string} */
                        pennyDropStatus?: "created" | "pending" | "verified" | "name_mismatch" | "invalid_account" | "blocked" | "unsupported" | "failed_retryable" | "failed_final" | "expired";
                        nameAtBank?: string;
                        bankPhoneVerified?: boolean;
                        bankEmailVerified?: boolean;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revealNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example pan */
                kind: "aadhaar" | "pan" | "business" | "bank";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "order 7 of the court at Pune"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description See one number in full; the log says who, whose and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        kind: "aadhaar" | "pan" | "business" | "bank";
                        number: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @example MEERA1 */
                actor?: string;
                /** @example create */
                action?: ("create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read")[] | ("create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read");
                /** @example UserAccount */
                resourceType?: string;
                /** @example ASHA01 */
                resourceId?: string;
                /** @example ASHA01 */
                subject?: string;
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit log, newest first; an admin of a branch names the user it is about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userCode?: string;
                            /** @enum {string} */
                            actorType: "user" | "admin" | "system" | "provider";
                            /** @enum {string} */
                            action: "create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read";
                            resourceType: string;
                            resourceId: string;
                            subjectUserCode?: string;
                            subjectBranch?: string;
                            description: string;
                            oldValues?: {
                                [key: string]: unknown;
                            };
                            newValues?: {
                                [key: string]: unknown;
                            };
                            changedFields: string[];
                            ipAddress?: string;
                            userAgent?: string;
                            requestMethod?: string;
                            requestPath?: string;
                            requestId?: string;
                            reason?: string;
                            sequence: number;
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                auditId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry of the audit log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        userCode?: string;
                        /** @enum {string} */
                        actorType: "user" | "admin" | "system" | "provider";
                        /** @enum {string} */
                        action: "create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read";
                        resourceType: string;
                        resourceId: string;
                        subjectUserCode?: string;
                        subjectBranch?: string;
                        description: string;
                        oldValues?: {
                            [key: string]: unknown;
                        };
                        newValues?: {
                            [key: string]: unknown;
                        };
                        changedFields: string[];
                        ipAddress?: string;
                        userAgent?: string;
                        requestMethod?: string;
                        requestPath?: string;
                        requestId?: string;
                        reason?: string;
                        sequence: number;
                        /** Format: date-time */
                        happenedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAuditProof: {
        parameters: {
            query?: {
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example UserAccount */
                resourceType: string;
                /** @example ASHA01 */
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All entries of a resource, newest first, each with the way to a signed root; and what is wrong with them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entry: {
                                id: string;
                                userCode?: string;
                                /** @enum {string} */
                                actorType: "user" | "admin" | "system" | "provider";
                                /** @enum {string} */
                                action: "create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read";
                                resourceType: string;
                                resourceId: string;
                                subjectUserCode?: string;
                                subjectBranch?: string;
                                description: string;
                                oldValues?: {
                                    [key: string]: unknown;
                                };
                                newValues?: {
                                    [key: string]: unknown;
                                };
                                changedFields: string[];
                                ipAddress?: string;
                                userAgent?: string;
                                requestMethod?: string;
                                requestPath?: string;
                                requestId?: string;
                                reason?: string;
                                sequence: number;
                                /** Format: date-time */
                                happenedAt: string;
                                leaf: string;
                                valuesDigest: string;
                                salt?: string;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            proof?: {
                                seal: number;
                                index: number;
                                size: number;
                                path: string[];
                            };
                        }[];
                        nextCursor: string | null;
                        seals: {
                            seal: {
                                log: string;
                                number: number;
                                /** Format: date-time */
                                after?: string;
                                /** Format: date-time */
                                through: string;
                                size: number;
                                late: number;
                                root: string;
                                previous?: string;
                                /** Format: date-time */
                                sealedAt: string;
                                key: string;
                            };
                            /** Format: byte */
                            signature: string;
                        }[];
                        keys: {
                            name: string;
                            /** Format: byte */
                            spki: string;
                        }[];
                        gaps: {
                            first: number;
                            last: number;
                        }[];
                        faults: {
                            kind: string;
                            of: string;
                            says: string;
                        }[];
                        isProved: boolean;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAuditStatistics: {
        parameters: {
            query?: {
                /** @example create */
                action?: ("create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read")[] | ("create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read");
                /** @example 2026-04-01 */
                from?: string;
                /** @example 2026-05-01 */
                to?: string;
                /** @example PUN01 */
                branch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many entries of each action the days (in India) brought: of everybody, or of one branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        items: {
                            /** Format: date */
                            day: string;
                            counts: {
                                [key: string]: number;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAuditIntegrity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest seals of the log, the keys they are signed with, and what the last comparison found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seals: {
                            seal: {
                                log: string;
                                number: number;
                                /** Format: date-time */
                                after?: string;
                                /** Format: date-time */
                                through: string;
                                size: number;
                                late: number;
                                root: string;
                                previous?: string;
                                /** Format: date-time */
                                sealedAt: string;
                                key: string;
                            };
                            /** Format: byte */
                            signature: string;
                        }[];
                        keys: {
                            name: string;
                            /** Format: byte */
                            spki: string;
                        }[];
                        /** Format: date-time */
                        sealedThrough?: string;
                        lastCheck?: {
                            /** Format: date-time */
                            checkedAt: string;
                            seals: number[];
                            entries: number;
                            faultCount: number;
                            lastFaulty?: {
                                /** Format: date-time */
                                checkedAt: string;
                                faultCount: number;
                                faults: {
                                    kind: string;
                                    of: string;
                                    says: string;
                                }[];
                            };
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    exportAudit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-10-01T00:00:00.000Z",
                 *       "to": "2026-11-01T00:00:00.000Z"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    to: string;
                    subject?: string;
                };
            };
        };
        responses: {
            /** @description Have a range of the log made into a file that proves itself; an admin of a branch names the user it is about */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exportId: string;
                        requestedBy: string;
                        /** Format: date-time */
                        requestedAt: string;
                        firstSeal: number;
                        lastSeal: number;
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        to: string;
                        subject?: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped";
                        entries?: number;
                        /** Format: date-time */
                        finishedAt?: string;
                        download?: {
                            /** Format: uri */
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getAuditExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an export came, with a download link of five minutes; for who asked for it, and super_admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exportId: string;
                        requestedBy: string;
                        /** Format: date-time */
                        requestedAt: string;
                        firstSeal: number;
                        lastSeal: number;
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        to: string;
                        subject?: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped";
                        entries?: number;
                        /** Format: date-time */
                        finishedAt?: string;
                        download?: {
                            /** Format: uri */
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listLogins: {
        parameters: {
            query?: {
                /** @example ASHA01 */
                userCode?: string;
                /** @example 203.0.113.7 */
                ip?: string;
                /** @example success */
                status?: ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip")[] | ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip");
                /** @example true */
                suspicious?: "true" | "false";
                /** @example 70 */
                minRisk?: number;
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attempts to sign in, newest first; an admin of a branch names the user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userCode?: string;
                            loginIdentifier: string;
                            ipAddress: string;
                            /** @enum {string} */
                            status: "success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip";
                            failureReason?: string;
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            /** @enum {string} */
                            method: "password" | "otp" | "refresh";
                            /** Format: date-time */
                            loginTimestamp: string;
                            /** Format: date-time */
                            logoutTimestamp?: string;
                            sessionDuration?: number;
                            isSuspicious: boolean;
                            riskScore: number;
                            riskReasons: string[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getLoginStatistics: {
        parameters: {
            query?: {
                /** @example 2026-04-17 */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many attempts a day (in India) saw, by status; for admins of everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        counts: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOtps: {
        parameters: {
            query?: {
                /** @example ASHA01 */
                userCode?: string;
                /** @example active */
                state?: ("active" | "used" | "expired" | "superseded" | "locked")[] | ("active" | "used" | "expired" | "superseded" | "locked");
                /** @example email */
                otpType?: ("email" | "mobile" | "both" | "aadhaar" | "bank_phone" | "bank_email" | "business_phone" | "business_email")[] | ("email" | "mobile" | "both" | "aadhaar" | "bank_phone" | "bank_email" | "business_phone" | "business_email");
                /** @example registration */
                otpPurpose?: ("registration" | "login" | "forgot_password" | "reset_password" | "email_verification" | "mobile_verification" | "aadhaar_verification" | "bank_verification" | "business_verification")[] | ("registration" | "login" | "forgot_password" | "reset_password" | "email_verification" | "mobile_verification" | "aadhaar_verification" | "bank_verification" | "business_verification");
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Codes that were sent, newest first; an admin of a branch names the user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userCode?: string;
                            /** @enum {string} */
                            otpType: "email" | "mobile" | "both" | "aadhaar" | "bank_phone" | "bank_email" | "business_phone" | "business_email";
                            /** @enum {string} */
                            otpPurpose: "registration" | "login" | "forgot_password" | "reset_password" | "email_verification" | "mobile_verification" | "aadhaar_verification" | "bank_verification" | "business_verification";
                            isUsed: boolean;
                            /** Format: date-time */
                            verifiedAt?: string;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @enum {string} */
                            status: "active" | "used" | "expired" | "superseded" | "locked";
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            sentToEmail?: string;
                            sentToMobile?: string;
                            ipAddress?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @example incomplete */
                state?: ("incomplete" | "abandoned" | "complete")[] | ("incomplete" | "abandoned" | "complete");
                /** @example 2026-04-01T00:00:00.000Z */
                inactiveBefore?: string;
                /** @example PUN01 */
                branch?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registrations, the longest inactive first; an admin sees those of their branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            branchCode?: string;
                            currentStep: number;
                            lastCompletedStep?: number;
                            /** @enum {string} */
                            state: "incomplete" | "abandoned" | "complete";
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            lastActiveAt: string;
                            /** Format: date-time */
                            completedAt?: string;
                            /** Format: date-time */
                            abandonedAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listFeatures: {
        parameters: {
            query?: {
                /** @example lending */
                category?: string | string[];
                /** @example true */
                isActive?: "true" | "false";
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Features by code; `category` may be given several times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            featureCode: string;
                            featureName: string;
                            featureDescription?: string;
                            parentFeature?: string;
                            featureCategory?: string;
                            isActive: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createFeature: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "featureCode": "GOLD",
                 *       "featureName": "Gold loans",
                 *       "featureCategory": "lending"
                 *     }
                 */
                "application/json": {
                    featureCode: string;
                    featureName: string;
                    featureDescription?: string;
                    parentFeature?: string;
                    featureCategory?: string;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Make a feature, below another one or on top */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        featureCode: string;
                        featureName: string;
                        featureDescription?: string;
                        parentFeature?: string;
                        featureCategory?: string;
                        isActive: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.duplicate_feature.hierarchy_cycle"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid.hierarchy_too_deep"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One feature */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        featureCode: string;
                        featureName: string;
                        featureDescription?: string;
                        parentFeature?: string;
                        featureCategory?: string;
                        isActive: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteFeature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a feature that is inactive and has neither grants nor features below it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["feature_in_use"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    patchFeature: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the record as you read it. If it has changed since, nothing happens.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "featureName": "Loans against gold",
                 *       "isActive": true
                 *     }
                 */
                "application/json": {
                    featureName?: string;
                    isActive?: boolean;
                    featureDescription?: string | null;
                    parentFeature?: string | null;
                    featureCategory?: string | null;
                };
            };
        };
        responses: {
            /** @description Change a feature, activate or deactivate it, or move it below another one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        featureCode: string;
                        featureName: string;
                        featureDescription?: string;
                        parentFeature?: string;
                        featureCategory?: string;
                        isActive: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["hierarchy_cycle"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid.hierarchy_too_deep"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listFeatureChildren: {
        parameters: {
            query?: {
                /** @example true */
                isActive?: "true" | "false";
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The features directly below one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            featureCode: string;
                            featureName: string;
                            featureDescription?: string;
                            parentFeature?: string;
                            featureCategory?: string;
                            isActive: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listFeatureHolders: {
        parameters: {
            query?: {
                /** @example PUN01 */
                branch?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who holds a grant of a feature, newest first; an admin sees holders of their own branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            branchCode?: string;
                            /** @enum {string} */
                            accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            grantedBy: string;
                            /** Format: date-time */
                            grantedAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @example super_admin */
                role?: ("super_admin" | "admin" | "user")[] | ("super_admin" | "admin" | "user");
                /** @example active */
                status?: ("active" | "inactive" | "blocked" | "deleted")[] | ("active" | "inactive" | "blocked" | "deleted");
                /** @example complete */
                kyc?: "complete" | "incomplete";
                /** @example PUN01 */
                branch?: string;
                /** @example asha */
                q?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Users and admins of the branches an admin may see, newest first. `q`: part of e-mail, mobile, name or code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            /** @enum {string} */
                            role: "super_admin" | "admin" | "user";
                            branchCode?: string;
                            isMobileVerified: boolean;
                            isEmailVerified: boolean;
                            isAadhaarVerified: boolean;
                            isPanVerified: boolean;
                            isBankVerified: boolean;
                            isKycComplete: boolean;
                            kycVerificationStep: number;
                            isActive: boolean;
                            userBlocked: boolean;
                            /** Format: date-time */
                            blockedUntil?: string;
                            email?: string;
                            mobile?: string;
                            firstName?: string;
                            middleName?: string;
                            lastName?: string;
                            createdAt: string;
                            erasedAt?: string;
                            branchName?: string;
                            deletedAt?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "meera@example.com",
                 *       "mobile": "+919812345678",
                 *       "firstName": "Meera",
                 *       "lastName": "Kulkarni"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default user
                     * @enum {string}
                     */
                    role?: "super_admin" | "admin" | "user";
                    email: string;
                    mobile?: string;
                    firstName: string;
                    middleName?: string;
                    lastName?: string;
                    branchCode?: string;
                    /** @enum {string} */
                    language?: "en" | "hi";
                };
            };
        };
        responses: {
            /** @description Make a user, or (super_admin only) an admin, who is invited by e-mail. Repeating it goes on where it ended */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid.email_invalid.mobile_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUserStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many users there are, by state, role and KYC */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        active: number;
                        inactive: number;
                        blocked: number;
                        deleted: number;
                        kycComplete: number;
                        roles: {
                            user: number;
                            admin: number;
                            super_admin: number;
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "filter": {
                 *         "role": [
                 *           "user"
                 *         ],
                 *         "status": [
                 *           "blocked"
                 *         ]
                 *       },
                 *       "set": {
                 *         "isActive": false
                 *       },
                 *       "reason": "asked for by phone, ticket 4711"
                 *     }
                 */
                "application/json": {
                    filter: {
                        role?: ("super_admin" | "admin" | "user")[];
                        status?: ("active" | "inactive" | "blocked")[];
                        /** @enum {string} */
                        kyc?: "complete" | "incomplete";
                        branch?: string;
                    };
                    set: {
                        isActive: boolean;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Activate or deactivate all users that a filter finds: a job, with an entry in the log for each of them */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        requestedBy: string;
                        filter: {
                            role?: ("super_admin" | "admin" | "user")[];
                            status?: ("active" | "inactive" | "blocked" | "deleted")[];
                            /** @enum {string} */
                            kyc?: "complete" | "incomplete";
                            branch?: string;
                        };
                        isActive: boolean;
                        reason: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped";
                        changed: number;
                        /** Format: date-time */
                        finishedAt?: string;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid.scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getBulkJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01JQ8Z4T6M3X9V5B7C2D1E0F8G */
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a change of many users came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        requestedBy: string;
                        filter: {
                            role?: ("super_admin" | "admin" | "user")[];
                            status?: ("active" | "inactive" | "blocked" | "deleted")[];
                            /** @enum {string} */
                            kyc?: "complete" | "incomplete";
                            branch?: string;
                        };
                        isActive: boolean;
                        reason: string;
                        /** @enum {string} */
                        state: "running" | "done" | "stopped";
                        changed: number;
                        /** Format: date-time */
                        finishedAt?: string;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @example true */
                deleted?: "true" | "false";
                /** @example active */
                status?: "active" | "inactive" | "blocked" | "deleted";
            };
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One user; a deleted one only when asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close an account: sessions end, its contacts are free again, records are kept as the law asks */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition.conflict"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    patchUser: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the record as you read it. If it has changed since, nothing happens.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "city": "Mysuru",
                 *       "state": "Karnataka",
                 *       "pincode": "570001",
                 *       "reason": "asked for by phone, ticket 4711"
                 *     }
                 */
                "application/json": {
                    isActive?: boolean;
                    email?: string;
                    mobile?: string;
                    firstName?: string;
                    middleName?: string | null;
                    lastName?: string | null;
                    /** @enum {string} */
                    gender?: "male" | "female" | "other";
                    /** Format: date */
                    dob?: string;
                    addressLine1?: string | null;
                    addressLine2?: string | null;
                    addressLine3?: string | null;
                    city?: string | null;
                    state?: string | null;
                    country?: string;
                    pincode?: string | null;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Change names, contacts or address, activate or deactivate; deactivating ends all sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition.conflict.field_frozen"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid.underage.email_invalid.mobile_invalid.pincode_invalid"];
            428: components["responses"]["precondition_required"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    restoreUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a deleted account back, with its contacts if nobody has them now; an admin is invited anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    blockUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "the phone was stolen, ticket 4711"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Block an account, until a moment or for good; ends all sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    unblockUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "asked for by phone, ticket 4711"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Lift a block */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "admin",
                 *       "reason": "asked for by phone, ticket 4711"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    role: "super_admin" | "admin" | "user";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Promote or demote; ends all sessions. Repeating it goes on where it ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    moveUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branchCode": "SOUTH"
                 *     }
                 */
                "application/json": {
                    branchCode: string;
                };
            };
        };
        responses: {
            /** @description Move an account to another active branch; an admin only by a super_admin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition.conflict"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    holdUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "order 7 of the court at Pune"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Keep what is held about a user from being erased */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed.invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch.reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    releaseUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "asked for by phone, ticket 4711"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Lift a legal hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        role: "super_admin" | "admin" | "user";
                        branchCode?: string;
                        /** @enum {string} */
                        gender?: "male" | "female" | "other";
                        isMobileVerified: boolean;
                        isEmailVerified: boolean;
                        isAadhaarVerified: boolean;
                        isPanVerified: boolean;
                        isBankVerified: boolean;
                        isKycComplete: boolean;
                        kycVerificationStep: number;
                        isActive: boolean;
                        userBlocked: boolean;
                        /** Format: date-time */
                        blockedUntil?: string;
                        userBlockReason?: string;
                        blockedBy?: string;
                        /** Format: date-time */
                        blockedAt?: string;
                        /** @enum {string} */
                        kycRiskClass: "low" | "medium" | "high";
                        legalHold: boolean;
                        city?: string;
                        state?: string;
                        country: string;
                        /** @enum {string} */
                        language?: "en" | "hi";
                        legacyId?: string;
                        email?: string;
                        mobile?: string;
                        firstName?: string;
                        middleName?: string;
                        lastName?: string;
                        dob?: string;
                        addressLine1?: string;
                        addressLine2?: string;
                        addressLine3?: string;
                        pincode?: string;
                        registerDeviceIp?: string;
                        /** Format: date-time */
                        erasedAt?: string;
                        /** Format: date-time */
                        lastLogin?: string;
                        lastLoginIp?: string;
                        emailOtpAttempts: number;
                        mobileOtpAttempts: number;
                        branchName?: string;
                        isStaff: boolean;
                        isSuperuser: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        /** Format: date-time */
                        deletedAt?: string;
                        deletedBy?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition.conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user's live sessions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sessionId: string;
                            /** @enum {string} */
                            platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            deviceId?: string;
                            deviceName?: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** @enum {string} */
                            assurance: "password" | "otp" | "two_factor";
                            ipAddress?: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End all sessions of a user */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listFeatureGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants and denials of features that somebody has, also ended ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            isAllowed: boolean;
                            /** @enum {string} */
                            accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            grantedBy: string;
                            /** Format: date-time */
                            grantedAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            /** @enum {string} */
                            status: "active" | "revoked" | "expired";
                            featureCode: string;
                            version: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putFeatureGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accessLevel": "read_only"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                    /** @default true */
                    isAllowed?: boolean;
                    /** Format: date-time */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Grant or deny somebody a feature and what lies below it; nobody grants more than they hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        isAllowed: boolean;
                        /** @enum {string} */
                        accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                        grantedBy: string;
                        /** Format: date-time */
                        grantedAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        status: "active" | "revoked" | "expired";
                        featureCode: string;
                        version: number;
                    };
                };
            };
            /** @description Grant or deny somebody a feature and what lies below it; nobody grants more than they hold */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        isAllowed: boolean;
                        /** @enum {string} */
                        accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                        grantedBy: string;
                        /** Format: date-time */
                        grantedAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        status: "active" | "revoked" | "expired";
                        featureCode: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["reference_invalid"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeFeatureGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example KYC */
                featureCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a grant or denial of a feature at once; an ended denial still denies what is granted above it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listPlatformGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants and denials of platforms that somebody has, also ended ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            isAllowed: boolean;
                            /** @enum {string} */
                            accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            grantedBy: string;
                            /** Format: date-time */
                            grantedAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            /** @enum {string} */
                            status: "active" | "revoked" | "expired";
                            /** @enum {string} */
                            platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            version: number;
                            allowedIpRanges: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    putPlatformGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example mobile_app */
                platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accessLevel": "full",
                 *       "allowedIpRanges": [
                 *         "203.0.113.0/24"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                    /** @default true */
                    isAllowed?: boolean;
                    /** Format: date-time */
                    expiresAt?: string;
                    /** @default [] */
                    allowedIpRanges?: string[];
                };
            };
        };
        responses: {
            /** @description Grant or deny somebody a platform; the admin panel is a super_admin’s to grant, to admins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        isAllowed: boolean;
                        /** @enum {string} */
                        accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                        grantedBy: string;
                        /** Format: date-time */
                        grantedAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        status: "active" | "revoked" | "expired";
                        /** @enum {string} */
                        platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                        version: number;
                        allowedIpRanges: string[];
                    };
                };
            };
            /** @description Grant or deny somebody a platform; the admin panel is a super_admin’s to grant, to admins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        isAllowed: boolean;
                        /** @enum {string} */
                        accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                        grantedBy: string;
                        /** Format: date-time */
                        grantedAt: string;
                        /** Format: date-time */
                        expiresAt?: string;
                        /** Format: date-time */
                        revokedAt?: string;
                        revokedBy?: string;
                        /** @enum {string} */
                        status: "active" | "revoked" | "expired";
                        /** @enum {string} */
                        platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                        version: number;
                        allowedIpRanges: string[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokePlatformGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
                /** @example mobile_app */
                platform: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a grant or denial of a platform at once */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied.self_action_forbidden"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["invalid_transition"];
            412: components["responses"]["version_conflict"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listExpiringGrants: {
        parameters: {
            query?: {
                /** @example 2592000 */
                within?: number;
                /** @example PUN01 */
                branch?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants of platforms and features that end within so many seconds, soonest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            branchCode?: string;
                            isAllowed: boolean;
                            /** @enum {string} */
                            accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            grantedBy: string;
                            /** Format: date-time */
                            grantedAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                            /** @enum {string} */
                            status: "active" | "revoked" | "expired";
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            featureCode?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listExpiredGrants: {
        parameters: {
            query?: {
                /** @example PUN01 */
                branch?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grants of platforms and features whose time is over, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userCode: string;
                            branchCode?: string;
                            isAllowed: boolean;
                            /** @enum {string} */
                            accessLevel: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            grantedBy: string;
                            /** Format: date-time */
                            grantedAt: string;
                            /** Format: date-time */
                            expiresAt?: string;
                            /** @enum {string} */
                            status: "active" | "revoked" | "expired";
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            featureCode?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["scope_too_large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    explainAccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of your own for this request. Repeating it within 24 hours gives the same answer and does nothing again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userCode": "MEERA1",
                 *       "platform": "mobile_app",
                 *       "action": "read"
                 *     }
                 */
                "application/json": {
                    userCode: string;
                    /** @enum {string} */
                    platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                    featureCode?: string;
                    /** @enum {string} */
                    action: "read" | "create" | "update" | "delete";
                    ip?: string;
                };
            };
        };
        responses: {
            /** @description Why somebody may or may not do something on a platform or in a feature, and what would change that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        because: {
                            /** @enum {string} */
                            check: "account" | "role" | "platform" | "address" | "feature" | "decision";
                            name?: string;
                            found: string;
                            /** @enum {string} */
                            accessLevel?: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                        }[];
                        wouldChange: {
                            /** @enum {string} */
                            change: "activate_account" | "unblock" | "block_account" | "make_admin" | "grant_platform" | "renew_platform" | "revoke_platform" | "come_from_platform_ranges" | "come_from_own_whitelist" | "make_feature" | "activate_feature" | "grant_feature" | "renew_feature" | "deny_feature";
                            name?: string;
                            /** @enum {string} */
                            accessLevel?: "full" | "read_only" | "restricted" | "create_only" | "update_only";
                            ranges?: string[];
                        }[];
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            409: components["responses"]["idempotency_in_progress.idempotency_replayed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            422: components["responses"]["idempotency_mismatch"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUserLogins: {
        parameters: {
            query?: {
                /** @example success */
                status?: ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip")[] | ("success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip");
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user's attempts to sign in, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userCode?: string;
                            loginIdentifier: string;
                            userAgent?: string;
                            deviceInfo?: {
                                id?: string;
                                name?: string;
                                type?: string;
                                os?: string;
                                model?: string;
                                browser?: string;
                                appVersion?: string;
                            };
                            locationInfo?: {
                                country?: string;
                                region?: string;
                                city?: string;
                                asn?: string;
                            };
                            /** @enum {string} */
                            status: "success" | "failed_password" | "failed_blocked" | "failed_inactive" | "failed_not_found" | "failed_otp" | "failed_two_factor" | "failed_locked" | "failed_platform" | "failed_ip";
                            failureReason?: string;
                            sessionId?: string;
                            /** @enum {string} */
                            platform?: "web" | "mobile_app" | "admin_panel" | "api" | "pos_terminal";
                            /** @enum {string} */
                            method: "password" | "otp" | "refresh";
                            /** Format: date-time */
                            loginTimestamp: string;
                            /** Format: date-time */
                            logoutTimestamp?: string;
                            sessionDuration?: number;
                            isSuspicious: boolean;
                            riskScore: number;
                            riskReasons: string[];
                            ipAddress: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUserAddresses: {
        parameters: {
            query?: {
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses a user signed in from, each once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ipAddress: string;
                            network: string;
                            count: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listUserAudit: {
        parameters: {
            query?: {
                /** @example 2026-04-01T00:00:00.000Z */
                from?: string;
                /** @example 2026-05-01T00:00:00.000Z */
                to?: string;
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done to a user, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userCode?: string;
                            /** @enum {string} */
                            actorType: "user" | "admin" | "system" | "provider";
                            /** @enum {string} */
                            action: "create" | "update" | "delete" | "login" | "logout" | "otp_request" | "otp_verify" | "kyc_submit" | "kyc_approve" | "kyc_reject" | "password_change" | "role_change" | "access_grant" | "access_revoke" | "user_block" | "user_unblock" | "restore" | "reveal" | "export" | "erase" | "read";
                            resourceType: string;
                            resourceId: string;
                            subjectUserCode?: string;
                            subjectBranch?: string;
                            description: string;
                            oldValues?: {
                                [key: string]: unknown;
                            };
                            newValues?: {
                                [key: string]: unknown;
                            };
                            changedFields: string[];
                            ipAddress?: string;
                            userAgent?: string;
                            requestMethod?: string;
                            requestPath?: string;
                            requestId?: string;
                            reason?: string;
                            sequence: number;
                            /** Format: date-time */
                            happenedAt: string;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUserSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user's security settings, and whether their sign-in is locked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        twoFactorEnabled: boolean;
                        /** @enum {string} */
                        twoFactorMethod?: "sms" | "email" | "authenticator";
                        twoFactorMethods: ("sms" | "email" | "authenticator")[];
                        loginNotificationEnabled: boolean;
                        suspiciousActivityAlert: boolean;
                        passwordExpiryDays: number;
                        /** Format: date-time */
                        lastPasswordChange?: string;
                        /** Format: date */
                        passwordExpiryDay?: string;
                        allowedIpWhitelist: string[];
                        failedLoginAttempts: number;
                        /** Format: date-time */
                        accountLockedUntil?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUserRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a user came in registering */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        currentStep: number;
                        lastCompletedStep?: number;
                        stepsCompleted: number[];
                        stepData: {
                            [key: string]: unknown;
                        };
                        abandoned: boolean;
                        /** Format: date-time */
                        abandonedAt?: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        lastActiveAt: string;
                        /** Format: date-time */
                        completedAt?: string;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    getUserErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When a closed account is to be erased, or the certificate that it was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userCode: string;
                        /** @enum {string} */
                        state: "waiting" | "held" | "erasing" | "erased";
                        /** Format: date-time */
                        closedAt: string;
                        /** @enum {string} */
                        standing: "kyc" | "account" | "unproven";
                        /** Format: date-time */
                        dueAt?: string;
                        certificate?: {
                            /** Format: date-time */
                            completedAt: string;
                            erased: {
                                [key: string]: number;
                            };
                            kept: {
                                what: string;
                                of: string[];
                                why: string;
                                law: string;
                                until: string;
                            }[];
                            /** Format: date-time */
                            lookedAgainAt?: string;
                            late?: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listManagedBranches: {
        parameters: {
            query?: {
                /** @example 25 */
                limit?: number;
                /** @description The `nextCursor` of the page before, as it came: it is opaque, and good for this list alone. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example ASHA01 */
                userCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branches a user manages, those among them that the admin may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            branchCode: string;
                            branchName: string;
                            city?: string;
                            state?: string;
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["validation_failed.malformed_json.cursor_invalid"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["forbidden.account_blocked.account_inactive.platform_denied.ip_denied.feature_denied"];
            404: components["responses"]["not_found"];
            405: components["responses"]["method_not_allowed"];
            413: components["responses"]["payload_too_large"];
            415: components["responses"]["unsupported_media_type"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}
