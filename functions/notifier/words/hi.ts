import type { LanguageWords } from './words.ts';

const VALID = 'यह {minutes} मिनट तक मान्य है।';
const SHARE_NOT = 'इसे किसी के साथ साझा न करें, हमारे साथ भी नहीं।';
const REPLY_NOT = 'यदि यह आपने नहीं किया है, तो आपको कुछ करने की आवश्यकता नहीं है।';
const SECURE = 'यदि यह आपने नहीं किया है, तो साइन इन करें, अन्य सभी सत्र समाप्त करें और तुरंत अपना पासवर्ड बदलें।';
const SEEN = 'डिवाइस: {device}\nस्थान: {place}\nसमय: {time}';

/** Formal Hindi. Devanagari makes an SMS UCS-2, 70 characters to a part: these stay within two parts. */
export const hi: LanguageWords = {
  templates: {
    registration_code: {
      subject: 'CredbuzzPay पंजीकरण के लिए आपका कोड',
      text: `{code} इस ई-मेल पते की पुष्टि के लिए आपका कोड है। ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} आपका CredbuzzPay पंजीकरण कोड है, {#numeric#} मिनट तक मान्य। इसे किसी के साथ साझा न करें।',
      dltTemplateId: '1107170000000000001',
    },
    already_registered: {
      subject: 'आपका CredbuzzPay खाता पहले से मौजूद है',
      text: `किसी ने, संभवतः आपने, इस पते से पंजीकरण करने का प्रयास किया। इस पते का खाता पहले से मौजूद है: साइन इन करें या अपना पासवर्ड रीसेट करें।\n\n${REPLY_NOT}`,
      sms: 'इस नंबर का CredbuzzPay खाता पहले से मौजूद है: साइन इन करें या पासवर्ड रीसेट करें। यदि यह आप नहीं थे, तो कुछ न करें।',
      dltTemplateId: '1107170000000000002',
    },
    registration_pending: {
      subject: 'आपका CredbuzzPay पंजीकरण पहले से चल रहा है',
      text: `इस पते से पंजीकरण कुछ समय पहले शुरू हुआ था और उसके कोड की प्रतीक्षा है। उसी कोड का उपयोग करें, या {minutes} मिनट बाद फिर से शुरू करें।\n\n${REPLY_NOT}`,
      sms: 'आपका CredbuzzPay पंजीकरण चल रहा है। भेजे गए कोड का उपयोग करें, या {#numeric#} मिनट बाद फिर से शुरू करें।',
      dltTemplateId: '1107170000000000003',
    },
    login_code: {
      subject: 'साइन इन के लिए आपका CredbuzzPay कोड',
      text: `{code} साइन इन के लिए आपका कोड है। ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} आपका CredbuzzPay साइन इन कोड है, {#numeric#} मिनट तक मान्य। इसे किसी के साथ साझा न करें।',
      dltTemplateId: '1107170000000000004',
    },
    recovery_code: {
      subject: 'नया पासवर्ड बनाने के लिए आपका CredbuzzPay कोड',
      text: `{code} नया पासवर्ड बनाने के लिए आपका कोड है। ${VALID} ${SHARE_NOT}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} नया CredbuzzPay पासवर्ड बनाने का कोड है, {#numeric#} मिनट तक मान्य। इसे किसी के साथ साझा न करें।',
      dltTemplateId: '1107170000000000005',
    },
    contact_code: {
      subject: 'अपने नए ई-मेल पते की पुष्टि करें',
      text: `{code} अपने CredbuzzPay खाते में इस पते का उपयोग करने के लिए आपका कोड है। ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} आपके CredbuzzPay खाते में इस नंबर का उपयोग करने का कोड है, {#numeric#} मिनट तक मान्य।',
      dltTemplateId: '1107170000000000006',
    },
    bank_code: {
      subject: 'अपने बैंक खाते के संपर्क की पुष्टि करें',
      text: `{code} CredbuzzPay पर आपके बैंक खाते के संपर्क की पुष्टि के लिए आपका कोड है। ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} बैंक खाते के संपर्क की पुष्टि के लिए आपका CredbuzzPay कोड है, {#numeric#} मिनट तक मान्य।',
      dltTemplateId: '1107170000000000010',
    },
    business_code: {
      subject: 'अपने व्यवसाय के संपर्क की पुष्टि करें',
      text: `{code} CredbuzzPay पर आपके व्यवसाय के संपर्क की पुष्टि के लिए आपका कोड है। ${VALID}\n\n${REPLY_NOT}`,
      sms: '{#numeric#} व्यवसाय के संपर्क की पुष्टि के लिए आपका CredbuzzPay कोड है, {#numeric#} मिनट तक मान्य।',
      dltTemplateId: '1107170000000000011',
    },
    challenge_code: {
      subject: 'साइन इन के दूसरे चरण के लिए आपका CredbuzzPay कोड',
      text: `{code} साइन इन के दूसरे चरण के लिए आपका कोड है। ${VALID} ${SHARE_NOT}\n\nयदि आप साइन इन नहीं कर रहे हैं, तो कोई और इसका प्रयास कर रहा है: तुरंत अपना पासवर्ड बदलें।`,
      sms: '{#numeric#} साइन इन के दूसरे चरण का CredbuzzPay कोड है, {#numeric#} मिनट तक मान्य। इसे किसी के साथ साझा न करें।',
      dltTemplateId: '1107170000000000012',
    },
    step_up_code: {
      subject: 'पुष्टि करें कि यह आप ही हैं',
      text: `{code} आपके CredbuzzPay खाते में किसी संवेदनशील बदलाव से पहले यह पुष्टि करने का कोड है कि यह आप ही हैं। ${VALID} ${SHARE_NOT}\n\n${SECURE}`,
      sms: '{#numeric#} संवेदनशील बदलाव की पुष्टि का CredbuzzPay कोड है, {#numeric#} मिनट तक मान्य। इसे किसी के साथ साझा न करें।',
      dltTemplateId: '1107170000000000013',
    },
    two_factor_code: {
      subject: 'दो-चरणीय सत्यापन चालू करें',
      text: `{code} आपके CredbuzzPay खाते का दो-चरणीय सत्यापन चालू करने का कोड है। ${VALID} ${SHARE_NOT}\n\n${SECURE}`,
      sms: '{#numeric#} CredbuzzPay का दो-चरणीय सत्यापन चालू करने का कोड है, {#numeric#} मिनट तक मान्य। इसे साझा न करें।',
      dltTemplateId: '1107170000000000014',
    },
    contact_changed: {
      subject: 'आपकी संपर्क जानकारी बदली जा रही है',
      text: `आपके CredbuzzPay खाते के लिए नया संपर्क दर्ज किया जा रहा है।\n\n${SECURE}`,
      sms: 'आपके CredbuzzPay खाते के लिए नया संपर्क दर्ज किया जा रहा है। यदि यह आप नहीं हैं, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000007',
    },
    contact_change_done: {
      subject: 'आपकी संपर्क जानकारी बदल दी गई है',
      text: `यह पता अब आपके CredbuzzPay खाते से जुड़ा नहीं है: इसकी जगह नया पता दर्ज हो गया है।\n\n${SECURE}`,
      sms: 'यह नंबर अब आपके CredbuzzPay खाते से जुड़ा नहीं है। यदि यह आपने नहीं किया है, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000015',
    },
    password_changed: {
      subject: 'आपका पासवर्ड बदल दिया गया है',
      text: 'आपके CredbuzzPay खाते का पासवर्ड बदल दिया गया है और उसके अन्य सत्र समाप्त कर दिए गए हैं।\n\nयदि यह आपने नहीं किया है, तो तुरंत पासवर्ड रीसेट करके अपना खाता वापस लें।',
      sms: 'आपके CredbuzzPay खाते का पासवर्ड बदल दिया गया है। यदि यह आपने नहीं किया है, तो तुरंत पासवर्ड रीसेट करें।',
      dltTemplateId: '1107170000000000008',
    },
    session_stolen: {
      subject: 'हमने आपका एक सत्र समाप्त कर दिया है',
      text: 'आपके CredbuzzPay खाते का एक साइन इन टोकन दो बार उपयोग हुआ, जैसा तब होता है जब कोई उसकी नकल कर ले। हमने वह सत्र समाप्त कर दिया है।\n\nयदि आपको इसकी अपेक्षा नहीं थी, तो साइन इन करें, अन्य सभी सत्र समाप्त करें और अपना पासवर्ड बदलें।',
      sms: 'हमने आपके CredbuzzPay खाते का एक सत्र समाप्त किया है, जिसकी संभवतः नकल हुई थी। साइन इन करके अपने सत्र जांचें।',
      dltTemplateId: '1107170000000000009',
    },
    new_device_login: {
      subject: 'आपके CredbuzzPay खाते में नए डिवाइस से साइन इन',
      text: `आपके CredbuzzPay खाते में एक ऐसे डिवाइस से साइन इन किया गया है जिसे हमने पहले नहीं देखा था।\n\n${SEEN}\n\n${SECURE}`,
      sms: 'आपके CredbuzzPay खाते में नए डिवाइस से साइन इन हुआ है। यदि यह आप नहीं थे, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000016',
    },
    suspicious_login: {
      subject: 'आपके CredbuzzPay खाते में असामान्य साइन इन',
      text: `हमने आपके CredbuzzPay खाते में एक असामान्य साइन इन देखा है।\n\n${SEEN}\n\n${SECURE}`,
      sms: 'हमने आपके CredbuzzPay खाते में असामान्य साइन इन देखा है। यदि यह आप नहीं थे, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000017',
    },
    two_factor_changed: {
      subject: 'आपका दो-चरणीय सत्यापन बदला गया है',
      text: `आपके CredbuzzPay खाते का दो-चरणीय सत्यापन: {change}।\n\n${SECURE}`,
      sms: 'आपके CredbuzzPay खाते का दो-चरणीय सत्यापन बदला गया है। यदि यह आपने नहीं किया, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000018',
    },
    security_changed: {
      subject: 'आपकी सुरक्षा सेटिंग बदली गई हैं',
      text: `आपके CredbuzzPay खाते की सुरक्षा सेटिंग {time} पर बदली गई हैं।\n\n${SECURE}`,
      sms: 'आपके CredbuzzPay खाते की सुरक्षा सेटिंग बदली गई हैं। यदि यह आपने नहीं किया है, तो तुरंत अपना पासवर्ड बदलें।',
      dltTemplateId: '1107170000000000019',
    },
    account_closed: {
      subject: 'आपका CredbuzzPay खाता बंद कर दिया गया है',
      text: 'आपका CredbuzzPay खाता बंद कर दिया गया है और उसके सत्र समाप्त कर दिए गए हैं।\n\nयदि यह आपने नहीं किया है, तो तुरंत हमारी सहायता टीम से संपर्क करें।',
      sms: 'आपका CredbuzzPay खाता बंद कर दिया गया है। यदि यह आपने नहीं किया है, तो तुरंत हमारी सहायता टीम से संपर्क करें।',
      dltTemplateId: '1107170000000000020',
    },
    password_expiring: {
      subject: 'आपके CredbuzzPay पासवर्ड की अवधि शीघ्र समाप्त होगी',
      text: 'आपके CredbuzzPay पासवर्ड की अवधि {day} को समाप्त होगी; शेष दिन: {days}। उससे पहले ऐप की सुरक्षा सेटिंग में इसे बदल लें: उसके बाद साइन इन करते समय आपसे नया पासवर्ड मांगा जाएगा।',
      sms: 'आपके CredbuzzPay पासवर्ड की अवधि समाप्त होने में शेष दिन: {#numeric#}। ऐप की सुरक्षा सेटिंग में इसे बदल लें।',
      dltTemplateId: '1107170000000000090',
    },
  },
  terms: {
    change: {
      enabled_authenticator: 'ऑथेंटिकेटर ऐप के साथ चालू किया गया है',
      enabled_sms: 'SMS द्वारा चालू किया गया है',
      enabled_email: 'ई-मेल द्वारा चालू किया गया है',
      disabled: 'बंद कर दिया गया है',
      authenticator_removed: 'ऑथेंटिकेटर ऐप हटा दिया गया है',
      recovery_codes_renewed: 'नए रिकवरी कोड बनाए गए हैं और पुराने कोड अब काम नहीं करेंगे',
    },
  },
  footer: 'CredbuzzPay का कोई भी व्यक्ति आपसे कभी पासवर्ड या कोड नहीं मांगेगा। हमारे ई-मेल में कोई लिंक नहीं होता।',
};
