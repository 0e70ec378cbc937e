using System.Globalization;

namespace Translate.Cli.Printing;

/// <summary>How far a run is, as one line.</summary>
/// <param name="Articles">Articles that are done, failed or left out.</param>
/// <param name="AllArticles">All articles.</param>
/// <param name="Characters">Characters of the articles that are done.</param>
/// <param name="Bytes">Bytes of the articles that are over.</param>
/// <param name="AllBytes">Bytes of all articles.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="Wait">How long the engine's pace makes the run wait; zero if it does not wait.</param>
/// <param name="Pace">What sets the pace, such as the tier <c>F0</c>.</param>
internal sealed record ProgressText(
    int Articles,
    int AllArticles,
    long Characters,
    long Bytes,
    long AllBytes,
    TimeSpan Elapsed,
    TimeSpan Wait,
    string Pace
)
{
    /// <summary>A forecast from less is a guess.</summary>
    private static readonly TimeSpan MinElapsed = TimeSpan.FromSeconds(3);

    /// <summary>Such as <c>31/300 articles · 12,400 of about 80,000 characters · waiting 38 s for the F0 pace · about 7 min left</c>.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{Articles:N0}/{AllArticles:N0} {(AllArticles == 1 ? "article" : "articles")}"),
            DescribeCharacters(),
            Wait > TimeSpan.Zero ? $"waiting {Describe(Wait)} for the {Pace} pace" : null,
            Articles > 0 && Articles < AllArticles && Bytes > 0 && Elapsed >= MinElapsed
                ? $"about {Describe(Elapsed * ((double)(AllBytes - Bytes) / Bytes))} left"
                : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>The files that are not read yet are as long as their bytes, in the proportion of those that are done.</summary>
    private string? DescribeCharacters()
    {
        const int Rounding = 100;
        if (Characters == 0 || Bytes == 0)
        {
            return null;
        }

        var all = Math.Max(Characters, (long)Math.Round((double)Characters / Bytes * AllBytes / Rounding) * Rounding);
        return Articles == AllArticles
            ? Counted.Get(Characters, "character")
            : string.Create(CultureInfo.InvariantCulture, $"{Characters:N0} of about {all:N0} characters");
    }

    private static string Describe(TimeSpan time) =>
        time switch
        {
            { TotalSeconds: < 90 } => FormattableString.Invariant($"{Math.Max(1, Math.Ceiling(time.TotalSeconds)):0} s"),
            { TotalMinutes: < 90 } => FormattableString.Invariant($"{Math.Round(time.TotalMinutes):0} min"),
            _ => FormattableString.Invariant($"{Math.Round(time.TotalHours):0} h"),
        };
}
