namespace Summarize.Quotations.Words;

/// <summary>Words for people: before their names, and in place of them.</summary>
internal static class People
{
    public const string MasculineTitles =
        "Mr Mr. Sir Lord King Prince Father Fr. Brother Br. Pope Rabbi Imam Duke Baron Señor Herr Monsieur";

    public const string FeminineTitles =
        "Mrs Mrs. Ms Ms. Miss Madam Lady Dame Queen Princess Sister Duchess Baroness Congresswoman Councilwoman "
        + "Señora Frau Madame Chairwoman Assemblywoman";

    public const string Titles = """
        Dr Dr. Prof Prof. Professor President Vice-President Chancellor Premier Minister Secretary Sen. Sen Sens.
        Senator Senators Rep. Rep Reps. Representative Representatives Gov. Gov Govs. Governor Governors Lt. Mayor Judge
        Justice Justices Chief Officer Sgt. Sgt Sergeant Const. Const Constable Det. Detective Insp. Insp Inspector
        Supt. Superintendent Capt. Capt Captain Col. Col Colonel Gen. Gen General Maj. Major Cpl. Corporal Adm. Admiral
        Lieutenant Commander Cmdr. Private Pvt. Rev. Rev Reverend Pastor Bishop Archbishop Cardinal Deacon Chairman
        Chair Chairperson Congressman Congressmen Councillor Councilman Coun. Councilor Alderman Ald. Commissioner
        Ambassador Attorney Atty. Sheriff Deputy Marshal Director Speaker PM MP MPs MLA MPP MEP MSP Hon. Honourable
        Honorable Sheikh Emperor Ayatollah Coach Comrade Undersecretary Treasurer Comptroller Delegate Assemblyman
        """;

    public const string MasculineRoles = """
        spokesman businessman chairman congressman councilman policeman fireman salesman cameraman frontman anchorman
        statesman nobleman gentleman man boy father dad son brother husband uncle nephew grandfather grandson king
        prince actor waiter widower fiancé boyfriend groom stepfather godfather fisherman assemblyman alderman craftsman
        serviceman sportsman guy gunman landlord monk priest stepson
        """;

    public const string FeminineRoles = """
        spokeswoman businesswoman chairwoman congresswoman councilwoman policewoman woman girl mother mom mum daughter
        sister wife aunt niece grandmother granddaughter queen princess actress waitress widow fiancée girlfriend bride
        stepmother godmother assemblywoman lady housewife heroine nun hostess landlady songstress comedienne
        stepdaughter
        """;

    public const string Roles = """
        spokesperson official officer leader head president minister secretary director manager chief executive ceo cfo
        coo cto founder co-founder owner co-owner partner chair chairperson vice-chair member senator representative
        governor mayor lawmaker legislator politician candidate nominee contender frontrunner incumbent challenger rival
        opponent supporter backer donor ally aide adviser advisor strategist consultant operative pollster lobbyist
        activist advocate organizer organiser campaigner volunteer protester protestor demonstrator critic analyst
        expert specialist economist scientist researcher professor teacher lecturer instructor student scholar academic
        historian author writer novelist poet journalist reporter correspondent editor columnist commentator pundit host
        anchor presenter broadcaster blogger producer filmmaker comedian singer musician guitarist drummer rapper artist
        painter designer architect engineer developer programmer doctor physician surgeon nurse therapist psychologist
        psychiatrist dentist pharmacist paramedic veterinarian lawyer attorney barrister solicitor prosecutor judge
        justice magistrate clerk juror defendant plaintiff suspect victim witness survivor detective inspector constable
        sergeant captain colonel general lieutenant major commander soldier veteran sailor pilot astronaut trooper
        deputy sheriff marshal agent guard driver farmer rancher worker employee employer boss coordinator administrator
        superintendent principal dean provost chancellor premier ambassador diplomat envoy delegate commissioner
        councillor councilor trustee treasurer auditor accountant banker broker trader investor billionaire millionaire
        entrepreneur developer realtor contractor builder plumber electrician carpenter mechanic chef cook baker
        bartender server cashier clerk vendor retailer shopkeeper hairdresser coach trainer player goalkeeper goaltender
        goalie striker defender defenceman defenseman forward winger centre center quarterback pitcher catcher captain
        skipper rookie golfer boxer fighter wrestler swimmer runner sprinter skier skater cyclist racer jockey champion
        winner medallist medalist midfielder footballer batsman bowler full-back fly-half mother-of-one mother-of-two
        mother-of-three mother-of-four father-of-one father-of-two father-of-three father-of-four gp headteacher
        headmaster athlete umpire referee resident neighbour neighbor tenant homeowner citizen voter taxpayer immigrant
        migrant refugee parent sibling cousin twin child kid teen teenager youth adult pensioner retiree person
        passenger customer client patient caller visitor tourist guest passerby bystander friend colleague classmate
        roommate teammate mentor bishop archbishop cardinal pastor rabbi imam reverend chaplain minister deacon pope
        sheikh interpreter translator librarian curator archivist publisher moderator interviewer narrator whistleblower
        insider source informant strongman dictator monarch emperor tycoon mogul magnate star legend icon celebrity
        model influencer host co-host co-author co-chair co-ordinator coordinator counsel counselor counsellor speaker
        whip premier-designate president-elect governor-general ombudsman ombudsperson planner biologist chemist
        physicist geologist ecologist epidemiologist virologist criminologist sociologist anthropologist meteorologist
        forecaster climatologist conservationist environmentalist fellow associate assistant intern apprentice trainee
        applicant native man-about-town newcomer outsider hopeful mastermind hacker vice-president republican democrat
        conservative liberal
        """;

    public const string PluralRoles = """
        officials spokesmen spokespeople leaders members supporters critics experts analysts economists scientists
        researchers students teachers lawyers prosecutors attorneys doctors police officers authorities residents
        neighbors neighbours witnesses voters protesters protestors demonstrators activists advocates organizers
        organisers lawmakers legislators senators politicians candidates republicans democrats conservatives liberals
        aides advisers advisors strategists reporters journalists investigators parents families friends colleagues
        workers employees executives managers players coaches fans users people men women children others many some
        several both authors writers editors judges justices ministers governors mayors councillors diplomats
        ambassadors delegates farmers owners developers investors veterans troops soldiers firefighters paramedics
        nurses patients customers passengers sources insiders observers commentators pundits crowds crowd audience
        """;

    /// <summary>Roles that newspapers also set before a name with a capital: "Spokeswoman Jane Doe".</summary>
    public const string TitleRoles = """
        Spokesman Spokeswoman Spokesperson Director Manager CEO CFO COO Executive Attorney Lawyer Editor Analyst
        Strategist Adviser Advisor Aide Leader Actor Actress Singer Comedian Author Host Anchor Reporter Correspondent
        Columnist Economist Pollster Activist Candidate Billionaire Quarterback Forward Defenceman Goalie Goaltender
        Captain Lawmaker Founder Co-Founder Trustee Counsel Owner Solicitor Prosecutor Nominee Moderator Paramedic
        Firefighter Trooper Deputy Chaplain Principal Dean Provost Businessman
        """;

    /// <summary>Things written or said that stand for their author.</summary>
    public const string Messages = """
        statement letter email e-mail mail message text tweet tweets post posts release report study paper memo
        memorandum document note book article editorial op-ed column essay blog speech address remarks interview
        testimony affidavit filing complaint lawsuit suit petition brief ruling decision order opinion judgment verdict
        bulletin notice advisory announcement declaration resolution proposal bill law constitution ad advertisement
        commercial video clip song sign signs banner placard poster caption headline transcript website site page
        profile plaque inscription quote quotation words survey poll guide manual leaflet flyer pamphlet agreement
        contract treaty slogan motto chant tag label
        """;
}
