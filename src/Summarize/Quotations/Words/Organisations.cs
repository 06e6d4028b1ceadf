namespace Summarize.Quotations.Words;

/// <summary>Words that make a name an organisation's, and common nouns for organisations.</summary>
internal static class Organisations
{
    /// <summary>End or head the names of organisations, and are common nouns by themselves.</summary>
    public const string Heads = """
        LLP PLC Plc GmbH AG SA NV Pty Co. Co Committee Commission Council University College School Party Department
        Ministry Agency Bureau Office Board Bank Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC Group Association
        Society Foundation Institute Institution Centre Center Union Federation League Club Team Court House
        Administration Authority Service Services Police Army Navy Force Forces Guard Corps Church Hospital Times Post
        News Journal Tribune Herald Gazette Guardian Telegraph Star Globe Press Magazine Network Radio Television TV
        Channel Media Airlines Airways Motors Industries Systems Technologies Partners Associates Holdings Campaign
        Coalition Alliance Movement Front Forum Trust Fund Project Initiative Program Programme Organization
        Organisation Nations Government Museum Library Theatre Theater Orchestra Studios Records Energy Hydro Railway
        Railways Pacific PAC Caucus Chamber Embassy Consulate Secretariat Assembly Tribunal Registry Lab Labs Laboratory
        Laboratories Capital Securities Insurance Financial Enterprises International Entertainment Pictures Brothers
        Bros Security Affairs Defense Defence Studies Sciences Resources Transportation Agriculture Commerce Education
        Health Relations Operations Analytics Solutions Consulting Research Strategies Communications Councils
        Committees Departments Schools Falcons Patriots Rangers Jets Giants Yankees Dodgers Canucks Raptors Oilers
        Flames Senators Leafs Canadiens Bruins Support Rovers Wanderers Athletic Albion United Sharks Stars Kings
        Panthers Hurricanes
        """;

    /// <summary>Names by themselves.</summary>
    public const string Names = """
        Reuters Google Facebook Twitter Amazon Apple Microsoft Tesla Boeing Airbus Ford Toyota Honda Walmart Starbucks
        Netflix Uber Instagram YouTube Breitbart Politico CNN Interpol Hamas Hezbollah Greenpeace Unicef Nato Unesco
        Opec Ofcom Ofsted Europol Kremlin Pentagon Parliament Congress Senate Treasury
        """;

    public const string Bodies = """
        company firm group agency department ministry government administration campaign party committee commission
        council board bank union association organization organisation organizers team club league university college
        school court church hospital police force army navy regime coalition alliance network station channel newspaper
        paper magazine outlet publication website charity foundation institute think-tank tank society corporation
        business startup manufacturer maker retailer airline carrier operator developer utility railway city town county
        province state municipality band tribunal office bureau service authority watchdog regulator embassy consulate
        palace militia gang family couple duo trio
        """;
}
