/**
 * An invented article with the debris that a real one comes with. Its people do not exist.
 */
export const SAMPLE = ` date 2024-05-16 %MINIFYHTML7c1f0a93e5d24b6885d1c0ee42ab97f311%

Home
News
Business
Sport

Ferry crosses Lake Victoria again after eight months of floods

By Miriam Wekesa and Tom Aldridge

Updated: 16 May 2024, 09:42 EAT

Share
Facebook
Twitter
WhatsApp

KISUMU, Kenya — The passenger ferry between Kisumu and Entebbe sailed on Wednesday for the first time since October, when the highest water in sixty years drowned the piers on both sides of Lake Victoria.

Some 340 people were on board the MV Nyanza Star, according to the Kenya Ports Authority, which runs the terminal. &ldquo;We have waited for this morning for eight months,&rdquo; said Grace Atieno Ochieng, who heads the authorityâ€™s office in Kisumu.

Ochieng said the new pier stands 1.8 metres (six feet) higher than the old one. The work cost $14 million, of which the World Bank paid $9 million.

%MINIFYHTML7c1f0a93e5d24b6885d1c0ee42ab97f312%

Passengers board the MV Nyanza Star at the rebuilt pier in Kisumu. Photo: Daniel Mugisha/AFP

ADVERTISEMENT

Traders count the cost

For traders the closure was ruinous. Fish from Uganda had to go round the lake by road, through Busia, which took two days instead of nine hours.

"I lost half of my customers in Kampala,quot;, said Joseph Okello, who sells dried tilapia at Jubilee Market. "Now they call me again.&quot;

The Lake Victoria Basin Commission (LVBC) warned that the water could rise again before the end of the year. Its director, Amina Nakato, told reporters in Nairobi that Kenya, Uganda and Tanzania must agree on how much water the dam at Jinja lets through.

Nakato said the three countries would meet in Mwanza on 3 June. The LVBC has asked the African Development Bank for a loan of â‚¬20 million to move 11 villages to higher ground.

Also read: Nairobi expressway tolls to rise in July

Not everybody will go. "My father is buried here," said Ruth Anyango, 61, of the village of Dunga, outside Kisumu. "The lake comes and the lake leaves.

Sign up for our newsletter

© 2024 Lakeside Courier. All rights reserved.
`;
