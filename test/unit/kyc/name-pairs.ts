/** What somebody who knows Indian names would say of two of them. */
export type Label = 'same' | 'review' | 'different';

export type LabelledPair = readonly [left: string, right: string, label: Label];

const labelled = (label: Label, lines: string): LabelledPair[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split('|').map((name) => name.trim());
      return [left, right, label];
    });

/** One person: must never be a mismatch, and should pass. */
const same = labelled(
  'same',
  `
  Rakesh Kumar Singh | Singh Rakesh Kumar
  RAKESH KUMAR SINGH | Rakesh Kr Singh
  Rakesh Kumar Singh | Mr. Rakesh Kumar Singh
  MOHAMMED ARIF | MD ARIF
  MOHD IRFAN KHAN | Mohammad Irfan Khan
  Muhammad Yusuf | Md. Yousuf
  POOJA SHARMA | PUJA SHARMA
  POOJA | PUJA
  LAXMI DEVI | LAKSHMI DEVI
  M/S. SHREE GANESH ENT | Shree Ganesh Enterprises
  CHAUDHARY AMIT | CHOWDHURY AMIT
  AMIT CHOUDHARY | Amit Chaudhry
  RAVISHANKAR | RAVI SHANKAR
  Ravi Shankar Prasad | RAVISHANKAR PRASAD
  Venkata Ramana Reddy | VENKATARAMANA REDDY
  RAMGOPAL VARMA | RAM GOPAL VERMA
  Deepak Agarwal | DIPAK AGRAWAL
  Sandeep Aggarwal | Sandip Agarwal
  Sanjeev Srivastava | SANJIV SHRIVASTAVA
  Ashok Mishra | ASOK MISRA
  Surinder Kaur | Surendra Kaur
  Rajendra Prasad | RAJENDER PRASAD
  Jaswinder Singh | JASVINDER SINGH
  Gurpreet Singh Sidhu | GURPRIT SINGH SIDDHU
  Harpreet Kour | HARPREET KAUR
  Sujatha Krishnan | SUJATA KRISHNAN
  Geetha Subramaniam | GEETA SUBRAMANIAN
  Subramanyam Iyer | SUBRAMANIAM AIYAR
  Gowtham Reddy | GAUTAM REDDI
  Lakshmi Menon | LAXMI MENON
  Saraswathi Nair | SARASWATI NAYAR
  Jyothi Lakshmi | JYOTI LAXMI
  Ashwin Kumar | ASHVIN KUMAR
  K. R. Ramesh | K R RAMESH
  K R Ramesh | RAMESH K R
  S. Raman | RAMAN S
  SK SHARMA | S K SHARMA
  MOHAN K GANDHI | MOHAN KARAMCHAND GANDHI
  Anirban Mukherjee | ANIRBAN MUKHOPADHYAY
  Sourav Ganguly | SAURAV GANGULI
  Debashish Chatterjee | DEBASISH CHATTOPADHYAY
  Subrata Banerjee | SUBRATA BANDYOPADHYAY
  Ananya Bhattacharya | ANANYA BHATTACHARJEE
  Rameshbhai Patel | RAMESH PATEL
  Ramesh Bhai Patel | RAMESHBHAI PATEL
  Nirmalaben Shah | NIRMALA SHAH
  Nirmala Ben Shah | NIRMALABEN SHAH
  Kokilaben Desai | Smt Kokila Desai
  Sachin Ramesh Patil | PATIL SACHIN RAMESH
  Vishwas Kulkarni | VISHVAS KULKARNI
  Sneha Joshi | Ms. Sneha Joshi
  Joseph Mathew | JOSEF MATHEWS
  Maria D'Souza | MARIA DSOUZA
  Anthony D Souza | ANTHONY D'SOUZA
  Lourdes De Souza | LOURDES DSOUZA
  Rita Fernandes | RITA FERNANDEZ
  Thomas Varghese | THOMAS VERGHESE
  Philip George | PHILLIP GEORGE
  Sheikh Abdul Rahman | SK ABDUR REHMAN
  Abdul Rahman | ABDULRAHMAN
  Ayesha Begum | AISHA BEGAM
  Syed Imtiyaz Hussain | SYED IMTIAZ HUSAIN
  Shabana Bano | SHABANA BANU
  Nazma Khatoon | NAJMA KHATUN
  Rafiq Ahmed Ansari | RAFIQ AHMAD ANSARI
  Ajay Kumar | AJAI KUMAR
  Sonia Verma | SONIYA VARMA
  Priya Nair | PRIA NAIR
  Sri Devi | SRIDEVI
  Selja Kumari | KUMARI SELJA
  Smt. Sunita Devi W/O Ramesh Kumar | SUNITA DEVI
  Ramesh Kumar S/O Suresh Kumar | RAMESH KUMAR
  Anil Yadav son of Mohan Yadav | ANIL YADAV
  Rajesh Gupta @ Raju | RAJESH GUPTA
  Dr. Vikram Chandra | VIKRAM CHANDER
  Shri Narendra Joshi | NARENDER JOSHI
  ANNE-MARIE PEREIRA | ANNE MARIE PEREIRA
  Aaditya Rao | ADITYA RAO
  Bhaskar Rao | BHASKARA RAO
  Meenakshi Sundaram | MINAKSHI SUNDARAM
  Muthukumar | MUTHU KUMAR
  Balasubramanian | BALA SUBRAMANIAN
  Krishan Lal | KRISHNA LAL
  Laxman Das | LAKSHMAN DAS
  Jaideep Ahlawat | JAYDEEP AHLAWAT
  Zoë Pinto | ZOE PINTO
  Renée Dias | RENEE DIAS
  ACME TRADING PVT LTD | Acme Trading Private Limited
  Sharma Brothers & Co | SHARMA BROS AND COMPANY
  Ram Kumar Ji | RAM KUMAR
  Late Mohan Lal | MOHAN LAL
  Swathi Reddy | SVATI REDDY
  Susheel Kumar | SUSHIL KUMAR
  Pradeep Chhabra | PRADIP CHABRA
  Nikhil Cariappa | NIKHIL KARIAPPA
  LALITHA KUMARI | KUMARI LALITA
  `,
);

/** Perhaps one person: somebody must look. */
const review = labelled(
  'review',
  `
  Rakesh Kumar Singh | R K Singh
  Rakesh Kumar Singh | RK Singh
  Rakesh Kumar Singh | Rakesh Singh
  Rakesh Singh | R K Singh
  RAKESH K SINGH | RAKESH SINGH
  A R Rahman | Allah Rakha Rahman
  S Raman | Raman Subramaniam
  V Anand | Viswanathan Anand
  Lakshmi Narayanan | LAXMI NARAYAN
  Ramakrishnan Iyer | RAMAKRISHNA IYER
  Gopalan Nair | GOPALA NAIR
  Sunita Kumari | SUNITA KUMAR
  Manish Sharma | MANISHA SHARMA
  Sunita Devi | SUNITA
  Mr Kiran Patel | Mrs Kiran Patel
  Kiranbhai Patel | KIRANBEN PATEL
  RAMESH KUMAR | RAJESH KUMAR
  RAMESH KUMAR SINGH | RAJESH KUMAR SINGH
  RAKSEH KUMAR | RAKESH KUMAR
  Priyanka Sharna | PRIYANKA SHARMA
  Subhsah Chandra | SUBHASH CHANDRA
  Priya Sharma | PRIYA SHARMA VERMA
  Anjali Mehta | ANJALI RAKESH MEHTA
  Madhavi Kulkarni | MADHAVI SANJAY KULKARNI
  Vikas Yadav | BIKAS YADAV
  Bimal Roychowdhury | VIMAL ROYCHOWDHURY
  Harpreet | HARPREET SINGH
  Ramesh | RAMESH KUMAR YADAV
  Venkata | VENKATA SUBBA RAO
  Rajendran Pillai | RAJENDRA PILLAI
  राकेश कुमार | RAKESH KUMAR
  ரமேஷ் | RAMESH
  Kumar Sangakara | KUMARA SANGAKARA
  Sheela Dikshit | SHIELA DIKSHIT
  Mohan Lal Sharma | MOHAN SHARMA
  `,
);

/** Two people: must never pass. */
const different = labelled(
  'different',
  `
  VIJAY KUMAR | AJAY KUMAR
  RAMESH KUMAR | SURESH KUMAR
  ANIL KUMAR | ANIL SHARMA
  Rakesh Kumar Singh | R K S
  SUNIL KUMAR | SUNITA KUMARI
  Sunil Kumar | Sunita Kumar
  Anil Verma | ANILA VERMA
  Deepak Rao | DEEPIKA RAO
  Harpreet Singh | HARPREET KAUR
  Manpreet Singh Gill | MANPREET KAUR GILL
  Simran Kaur | SIMRAN SINGH
  Rajesh Gupta | RAJESHWARI GUPTA
  Priyansh Jain | PRIYANSHI JAIN
  Nitin Shah | NITA SHAH
  Rohan Mehta | ROHINI MEHTA
  Rohan Mehta | SOHAN MEHTA
  Mohan Lal | SOHAN LAL
  Rita Das | GITA DAS
  Sita Ram | RITA RAM
  Neha Jain | REHA JAIN
  Amit Shah | AJIT SHAH
  Amit Kumar | SUMIT KUMAR
  Rohit Sharma | MOHIT SHARMA
  Ram Singh | SHYAM SINGH
  Ravi Teja | KAVI TEJA
  Arun Prasad | VARUN PRASAD
  Arun Prasad | TARUN PRASAD
  Priya Sharma | PRIYA VERMA
  Priya Sharma | RIYA SHARMA
  Mohammed Arif | MOHAMMED ASIF
  Mohammed Arif | MD SHARIF
  Mohd Salim | MOHD KALIM
  Abdul Karim | ABDUL RAHIM
  Abdul Rahman | ABDULLAH RAHMAN KHAN
  Fatima Begum | FARIDA BEGUM
  Sheikh Salman | SHEIKH SULEMAN
  Gurpreet Singh | HARPREET SINGH
  Jaspreet Singh Sidhu | JASPREET SINGH SANDHU
  Baldev Singh | SUKHDEV SINGH
  Joseph Thomas | JOSEPH MATHEW
  Mary Thomas | MARY THOMSON
  Anthony Fernandes | ANTHONY PEREIRA
  K Ramesh | K SURESH
  S Raman | R RAMAN
  K R Ramesh | P R RAMESH
  R Kumar | S KUMAR
  Lakshmi Narayanan | LAKSHMI VENKATESAN
  Venkatesh Rao | VENKATRAMAN RAO
  Subramaniam Iyer | SUBRAMANIAM IYENGAR
  Anirban Mukherjee | ANIRBAN BANERJEE
  Sourav Chatterjee | GAURAV CHATTERJEE
  Tapan Das | SWAPAN DAS
  Ramesh Patel | MAHESH PATEL
  Jignesh Shah | NIMESH SHAH
  Sachin Ramesh Patil | SACHIN SURESH PATIL
  Sachin Tendulkar | SACHIN PILGAONKAR
  Rahul Gandhi | RAJIV GANDHI
  Sanjay Dutt | SANJIV DUTT
  Asha Parekh | USHA PAREKH
  Kumar Vikram | KUMAR VISHAL
  Yadav Kumar | JADHAV KUMAR
  Singh Rakesh | SINHA RAKESH
  Kavita Rani | KAVYA RANI
  Suman Devi | SUNITA DEVI
  Meena Kumari | MEERA KUMARI
  Meena Bai | TEENA BAI
  Mr Sharma | R SHARMA
  Geeta Rani | GEETA
  S | SURESH
  R S | S R
  A B C | ANIL BIHARI CHAND
  Ramesh Kumar S/O Suresh Kumar | SURESH KUMAR S/O RAMESH KUMAR
  Ramesh Kumar | SURESH KUMAR S/O RAMESH KUMAR
  Acme Trading Pvt Ltd | ACME FINANCE PVT LTD
  Shree Ganesh Enterprises | SHREE MAHESH ENTERPRISES
  Shree Ganesh Traders | SHREE GANESH ENTERPRISES
  `,
);

export const namePairs: readonly LabelledPair[] = [...same, ...review, ...different];
