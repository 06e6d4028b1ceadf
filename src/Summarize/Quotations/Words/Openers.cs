using System.Collections.Frozen;

namespace Summarize.Quotations.Words;

/// <summary>
/// Words that often open a sentence of news without an article and are nobody's surname, though some have the form of
/// one.
/// </summary>
internal static class Openers
{
    private const string Nouns = """
        Accidents Accounts Accusations Actors Aircraft Airlines Airports Allegations Allies Analysts Animals Answers
        Appeals Apps Arguments Arrests Arrivals Artists Assets Athletes Attacks Attempts Babies Backers Bids Bills Boats
        Bodies Bombs Bonds Bookings Books Bosses Boys Breaches Budgets Buildings Buses Businesses Buyers Calls
        Campaigners Cameras Cases Casualties Causes Celebrations Chances Changes Charges Charities Chiefs Children
        Churches Cities Claims Clashes Clubs Commuters Companies Complaints Concerns Conditions Consumers Contracts
        Copies Costs Countries Couples Courts Crews Crimes Critics Crowds Cuts Damage Data Dates Deaths Debts Delays
        Deliveries Demands Details Developers Diners Diplomats Discounts Divers Doctors Documents Dogs Donors Doubts
        Dozens Drivers Drugs Earnings Efforts Elections Emails Employees Employers Energy Engineers Events Evidence
        Experts Explosions Exports Families Fans Farmers Fears Fees Fighters Figures Files Films Fines Firefighters
        Fires Firms Fishermen Flights Floods Food Footage Forces Forecasts Friends Funds Funerals Games Girls Goals
        Governments Graduates Growth Guests Guns Help Homes Hopes Hospitals Hotels Hours Households Houses Hundreds
        Images Imports Incomes Industries Inflation Injuries Inspectors Investigators Investors Items Jobs Journalists
        Judges Kids Lawmakers Laws Lawsuits Lawyers Leaders Lessons Letters Levels Limits Loans Locals Looters Losses
        Measures Medics Meetings Members Messages Migrants Millions Ministers Mistakes Mortgages Mothers Motorists
        Mourners Moves Music Negotiations Negotiators Neighbours Neighbors News Newspapers Numbers Nurses Objects Offers
        Offices Officers Officials Oil Onlookers Operators Opponents Options Orders Organisers Organizers Owners Parents
        Parties Partners Passengers Patients Patrols Payments Pensioners Pensions People Performers Permits Phones
        Photographs Photos Pictures Pilots Plans Players Plots Poachers Police Policies Politicians Polls Ports Posters
        Prices Prisoners Problems Products Profits Projects Proposals Prosecutors Protesters Protestors Protests Pupils
        Purchases Questions Raids Rates Readers Rebels Receipts Records Reforms Refugees Regulators Relations Relatives
        Remains Rents Repairs Reporters Reports Requests Rescuers Researchers Residents Responses Restaurants Results
        Retailers Returns Revenues Rights Riots Rioters Risks Rivals Roads Roadworks Robbers Rumors Rumours Runners
        Salaries Sales Samples Sanctions Savings Schools Scientists Scores Searches Seats Sellers Services Shares Ships
        Shoppers Shops Signs Skiers Smokers Soldiers Sources Speakers Spectators Spokesmen Staff Stations Statistics
        Steps Stocks Stores Storms Strikes Students Studies Suicides Supplies Supporters Surgeons Survivors Suspects
        Talks Targets Tariffs Taxes Teachers Teams Teenagers Tenants Tensions Terms Tests Texts Thieves Things Thousands
        Threats Tickets Tourists Trades Traders Trains Trams Travellers Travelers Treatments Trials Troops Trucks Unions
        Units Users Values Vehicles Venues Victims Videos Viewers Villagers Visitors Visits Volunteers Voters Votes
        Wages Warnings Water Weapons Websites Witnesses Women Words Workers Yields Agreement Attendance Audience Closure
        Community Confidence Culture Development Electricity Employment Equipment Experience Exposure Failure Finance
        Furniture Governance Guidance Insurance Intelligence Investment Majority Management Measurement Movement Nature
        Payment Performance Pressure Procurement Publicity Punishment Quality Recruitment Resistance Retirement Science
        Security Settlement Surveillance Temperature Temperatures Treatment Unemployment Violence
        """;

    private const string Adverbs = """
        Absolutely Accidentally Accordingly Additionally Allegedly Alternatively Annually Apparently Approximately
        Basically Briefly Broadly Certainly Clearly Collectively Commonly Consequently Controversially Conversely
        Critically Crucially Curiously Currently Deliberately Effectively Entirely Equally Especially Essentially
        Eventually Evidently Exactly Explicitly Famously Financially Finally Firstly Formally Formerly Fortunately
        Frankly Frequently Fully Generally Globally Gradually Happily Historically Honestly Hopefully Hourly Immediately
        Importantly Increasingly Independently Initially Instantly Interestingly Internationally Ironically Largely
        Lastly Legally Locally Luckily Mainly Miraculously Mostly Namely Nationally Nearly Normally Notably Obviously
        Occasionally Oddly Officially Ordinarily Originally Partly Particularly Personally Physically Politically
        Possibly Potentially Practically Precisely Predictably Presently Presumably Previously Primarily Privately
        Probably Promptly Publicly Quickly Quietly Rarely Recently Regrettably Regularly Relatedly Reportedly
        Respectively Roughly Sadly Secondly Separately Seriously Shortly Significantly Similarly Simultaneously Slowly
        Specifically Strangely Strictly Strikingly Subsequently Suddenly Supposedly Surprisingly Technically Temporarily
        Thankfully Theoretically Thirdly Traditionally Tragically Typically Ultimately Understandably Undoubtedly
        Unexpectedly Unfortunately Unlikely Unsurprisingly Unusually Usually Virtually Weekly
        """;

    private static readonly FrozenSet<string> Known = $"{Nouns} {Adverbs}"
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word with a capital is one of them.</summary>
    public static bool Has(string word) => Known.Contains(word);
}
