using System.Globalization;

namespace Translate.Engines.OpenAI;

/// <summary>What is known of models: the file <c>models.tsv</c>.</summary>
internal static class KnownModels
{
    /// <summary>A dated name such as <c>gpt-4.1-mini-2025-04-14</c> continues with this.</summary>
    private const char DateSeparator = '-';

    private static readonly Lazy<IReadOnlyList<KnownModel>> All = new(Read);

    /// <summary>Returns a model, with or without a date in its name; null if it is not known.</summary>
    public static KnownModel? Find(string model) =>
        All.Value.FirstOrDefault(known => model.Equals(known.Name, StringComparison.OrdinalIgnoreCase) || IsDated(model, known.Name));

    private static bool IsDated(string model, string known) =>
        model.Length > known.Length + 1
        && model.StartsWith(known, StringComparison.OrdinalIgnoreCase)
        && model[known.Length] == DateSeparator
        && model.Skip(known.Length + 1).All(character => char.IsAsciiDigit(character) || character == DateSeparator);

    private static List<KnownModel> Read()
    {
        using var stream = typeof(KnownModels).Assembly.GetManifestResourceStream("models.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(cells => new KnownModel(
                    cells[0],
                    new TokenPrices(Parse(cells[1]), Parse(cells[2]), Parse(cells[3])),
                    cells[4] == "reasons"
                )),
        ];
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
