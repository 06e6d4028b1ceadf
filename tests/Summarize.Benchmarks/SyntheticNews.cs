using System.Globalization;
using System.Text;

namespace Summarize.Benchmarks;

/// <summary>Invented news of any length: narrative, quotations of every style, names, pronouns.</summary>
internal static class SyntheticNews
{
    private static readonly string[] Forenames =
    [
        "Mira",
        "Tobias",
        "Elena",
        "Ruben",
        "Agnes",
        "Caleb",
        "Ingrid",
        "Marco",
    ];
    private static readonly string[] Surnames =
    [
        "Vantor",
        "Okelby",
        "Harrowgate",
        "Delmarsh",
        "Quillon",
        "Brandvik",
        "Osterly",
        "Penhallow",
    ];
    private static readonly string[] Roles =
    [
        "mayor of Westbrook",
        "a spokeswoman for the harbour board",
        "chief of the ferry company",
        "a farmer from Dunmore",
    ];

    /// <summary>At least <paramref name="length"/> characters, the same for the same length.</summary>
    public static string Article(int length)
    {
        var text = new StringBuilder(length + 1000);
        for (var i = 0; text.Length < length; i++)
        {
            var forename = Forenames[i % Forenames.Length];
            var surname = Surnames[i / 3 % Surnames.Length] + (i / 24 % 50).ToString(CultureInfo.InvariantCulture);
            var role = Roles[i % Roles.Length];
            text.Append(
                $"""
                {forename} {surname}, {role}, said on Tuesday that the bridge would stay closed until the spring, since the workers’ inspection of its piers had found cracks in three of them.

                “We knew that something was wrong,” {surname} said. “Nobody wanted to hear it, and the council’s engineers told us ‘to wait and see’ for a year.”

                Residents of the old town gathered at the quay in the afternoon. Many of them work on the other shore and now take a ferry that needs an hour, the harbour board reported.

                "It is a disaster for the shops, and there's no plan," she added. "Who is going to pay for this?"

                According to the ministry, repairs will cost “about four million crowns,” twice the sum of an earlier estimate.


                """
            );
        }
        return text.ToString();
    }
}
