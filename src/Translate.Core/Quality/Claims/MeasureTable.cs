using System.Globalization;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>The units of <c>units.txt</c>, as each language writes them.</summary>
internal sealed class MeasureTable
{
    private MeasureTable(PhraseTable<Unit> indonesian, PhraseTable<Unit> english)
    {
        Indonesian = indonesian;
        English = english;
    }

    /// <summary>The units that the program comes with.</summary>
    public static MeasureTable Default { get; } = Load();

    /// <summary>How Indonesian writes them.</summary>
    public PhraseTable<Unit> Indonesian { get; }

    /// <summary>How English writes them.</summary>
    public PhraseTable<Unit> English { get; }

    private static MeasureTable Load()
    {
        using var stream =
            typeof(MeasureTable).Assembly.GetManifestResourceStream("units.txt")
            ?? throw new FileNotFoundException("The assembly has no such file.", "units.txt");
        using var reader = new StreamReader(stream);
        var (indonesian, english) = (new List<KeyValuePair<string, Unit>>(), new List<KeyValuePair<string, Unit>>());
        foreach (
            var line in reader.ReadToEnd().Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
        )
        {
            var columns = line.Split('|');
            var definition = columns[0].Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
            var unit = new Unit(definition[0], definition[1], double.Parse(definition[2], CultureInfo.InvariantCulture));
            indonesian.AddRange(Split(columns[1], unit));
            english.AddRange(Split(columns[2], unit));
        }

        return new MeasureTable(new PhraseTable<Unit>(indonesian), new PhraseTable<Unit>(english));
    }

    private static IEnumerable<KeyValuePair<string, Unit>> Split(string column, Unit unit) =>
        column
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => KeyValuePair.Create(phrase, unit));
}
