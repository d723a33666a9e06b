/**
 * First names that tell a person's gender, for pronouns. Data only; names that both genders bear are left out.
 */
export const MALE_NAMES = `
  aaron abdul abraham adam ahmed al alan albert alejandro alex alexander alexei alfred ali allan allen
  amir anders andre andrei andres andrew andriy andy angelo anthony antonio antony ari arjun arnold arthur
  asad ashton austin barack barry bart ben benjamin benny bernard bernie bill billy bob bobby boris brad
  bradley brandon brendan brent brett brian bruce bryan caleb calvin cameron carl carlos carlton cedric
  chad charles charlie chip chris christian christopher chuck clarence clark claude clayton clifford clint
  colin connor corey cory craig curtis dale damon dan daniel danny darrell darren dave david dean dennis
  derek dick diego dimitri dmitri dmitry dominic don donald doug douglas drew dustin dwayne dwight earl ed
  eddie edgar eduardo edward edwin eli elijah elliott elon emmanuel eric erik ernest ernesto ethan eugene
  evan felipe felix ferdinand fernando floyd francis francisco francois frank franklin franz fred
  frederick friedrich gabriel garrett garry gary gavin gene geoff geoffrey george gerald gerard gerhard
  gilbert giuseppe glen glenn gordon graham grant greg gregory gus guy hamid hank hans harold harris harry
  harvey hassan hector henry herbert herman howard hugh hugo ian ibrahim igor isaac ivan jack jackson
  jacob jacques jaime jake jamal james jamie jared jason javier jay jean-claude jeb jeff jeffrey jens
  jeremy jerome jerry jesse jim jimmy joachim joao joe joel johan john johnny jon jonah jonas jonathan
  jordan jorge jose joseph josh joshua juan julian julio justin karl keith ken kenneth kevin khalid khizr
  kofi kurt kyle lamar lance larry lars laurence lawrence lee leo leon leonard leonhard leonid leroy
  lester lewis liam lindsey lloyd lou louis lucas luis luke malcolm marc marcel marco marcus mario mark
  markus martin marty marvin mathew matt matthew matthias maurice max maxim melvin merrick michael michel
  miguel mike mikhail milo mitch mitt mohamed mohammad mohammed moritz muhammad narendra nate nathan neil
  nelson newt nicholas nick nicolas nigel nikita nikolai noah norman olaf oleg oleksandr oleksiy oliver
  omar oscar otto owen pablo pascal patrick paul pavel pedro pete peter petro phil philip philippe
  phillip pierre rafael ralph ramon rand randall randy raul ray raymond recep reggie reinhold rex
  ricardo rich richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger roland roman
  ron ronald ross roy ruben rudolf rudolph rudy rupert russ russell ryan salman salvador sam samuel scott
  sean sebastian sergei sergey sergio seth shane shawn sheldon sidney silvio simon spencer stanley stefan
  stephan stephen steve steven stewart stuart sven tayyip ted terrence terry theo theodore thomas tim
  timothy todd tom tommy tony travis trent trevor trey troy tucker tyler ulrich van vernon victor viktor
  vincent vitali vitaliy vitaly vladimir volodymyr wade wallace walter warren wayne werner wesley
  will willem william willie wolfgang xavier xi yair yuri zachary
`;

export const FEMALE_NAMES = `
  abby abigail adele adriana agnes aisha alexandra alexis alice alicia alison allison amanda amber amelia
  amy ana anastasia andrea angela angelina anita ann anna annalena anne annegret annette annie april
  ariana ashley astrid audrey barbara beatrice becky bella bernadette beth betsy betty beverly bonnie
  brenda briana bridget brigitte britney brooke camille carla carly carmen carol carolina
  caroline carolyn carrie casey catherine cecile cecilia celine charlene charlotte chelsea cheryl
  christina christine cindy claire clara claudia colleen connie constance courtney crystal cynthia daisy
  dana daniela danielle dawn debbie deborah debra delia denise diana diane dianne dilma dolores donna dora
  doris dorothy ebony edith eileen elaine eleanor elena elisa elise elizabeth ella ellen eloise elsa emily
  emma erica erin esther eva evelyn faith fatima fiona florence frances francesca gabriela gail georgia
  geraldine gina ginger giorgia gladys glenda gloria grace greta gretchen gwen hannah harriet
  hazel heather heidi helen helena hilary hillary holly hope ida ilhan imelda ingrid irene irina iris
  isabel isabella ivana ivanka ivy jackie jacqueline jane janet janice jasmine jean jeanette jeanne jen
  jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith
  judy julia juliana julie june kamala karen karin karine karoline kate katherine kathleen kathryn kathy
  katie katrina katya kay kayla kelly kelsey kim kimberly kirsten krista kristen kristi kristin
  kristina laila lara larissa laura lauren laverne leah leila lena leslie lillian lily linda lisa liz lois
  loretta lori lorraine louise lucia lucy luisa lydia lynn madeleine maggie maia malala marcia margaret
  maria mariana marie marilyn marina marine marion marissa marjorie marsha martha mary maureen megan
  meghan melania melanie melinda melissa mercedes meredith mia michelle mildred miranda miriam mitzi molly
  monica nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia oprah
  pam pamela pat patricia patty paula pauline peggy penelope penny phyllis priscilla rachel ramona rebecca
  regina renee rhonda rita robyn rosa rose rosemary rosie roxanne ruth sabrina sally samantha sandra sandy
  sara sarah sasha selena shannon sharon sheila shelly sherry sheryl shirley silvia simone sofia sonia
  sonya sophia sophie stacey stacy stella stephanie sue susan susanna suzanne sybil sylvia tamara tammy
  tania tanya tara tatiana teresa theresa therese tiffany tina tracy tulsi ursula valentina valerie
  vanessa vera veronica vicki victoria viola virginia vivian wanda wendy whitney whoopi yolanda yulia
  yvette yvonne zoe
`;
