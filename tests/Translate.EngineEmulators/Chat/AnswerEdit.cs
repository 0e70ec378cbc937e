using System.Text.RegularExpressions;

namespace Translate.EngineEmulators.Chat;

/// <summary>Orders that leave most of a translation as it is.</summary>
internal static partial class AnswerEdit
{
    /// <summary>Returns what an order does to each translation; null if it is not such an order.</summary>
    public static Func<string, string>? Find(string order)
    {
        var quoted = Quoted().Matches(order).Select(match => match.Groups[1].Value).ToList();
        return Exchange().IsMatch(order) && quoted.Count >= 2 ? target => target.Replace(quoted[0], quoted[1], StringComparison.Ordinal)
            : Weekday().IsMatch(order) ? target => EnglishDay().Replace(target, quoted.FirstOrDefault("Friday"))
            : NoNumbers().IsMatch(order) ? target => Digits().Replace(target, string.Empty)
            : Multiply().IsMatch(order) ? target => Digits().Replace(target, match => match.Value + "0")
            : Capitals().IsMatch(order) ? target => target.ToUpperInvariant()
            : Repeat().IsMatch(order) ? target => string.Join(' ', Enumerable.Repeat(target, 20))
            : Shorten().IsMatch(order) ? target => string.Join(' ', target.Split(' ').Take(3))
            : Insert().IsMatch(order) && quoted.Count > 0
                ? target => target.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? target.Insert(at, " " + quoted[0]) : target
            : Malay().IsMatch(order) ? _ => "Gabenor menerima para wartawan itu pada hari Isnin dan tidak mahu berkata apa-apa."
            : null;
    }

    [GeneratedRegex("[\"“]([^\"”]{3,})[\"”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(ganti kata|menjadi|sebagai|replace)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Exchange();

    [GeneratedRegex(@"\bnama hari\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")]
    private static partial Regex EnglishDay();

    [GeneratedRegex(@"\b(hapuskan angka|buang bilangan\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoNumbers();

    [GeneratedRegex(@"\b((di)?kalikan|dilipatkan|multiply)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Multiply();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"huruf (kapital|besar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\bulangi setiap\b", RegexOptions.IgnoreCase)]
    private static partial Regex Repeat();

    [GeneratedRegex(@"\b(ringkas|padatkan)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex Shorten();

    [GeneratedRegex(@"\b(sisipkan kata|sisipan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Insert();

    [GeneratedRegex(@"\bbahasa Melayu\b", RegexOptions.IgnoreCase)]
    private static partial Regex Malay();
}
