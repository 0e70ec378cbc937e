using System.Globalization;

namespace Translate.Engines.OpenAI;

/// <summary>The list prices of the file <c>model-prices.tsv</c>.</summary>
internal static class ModelPrices
{
    /// <summary>A dated name such as <c>gpt-4.1-mini-2025-04-14</c> continues with this.</summary>
    private const char DateSeparator = '-';

    private static readonly Lazy<IReadOnlyList<(string Model, TokenPrices Prices)>> All = new(Read);

    /// <summary>Returns the list prices of a model, with or without a date in its name; null if they are not known.</summary>
    public static TokenPrices? Find(string model) => All.Value
        .Where(item => model.Equals(item.Model, StringComparison.OrdinalIgnoreCase) || IsDated(model, item.Model))
        .Select(item => item.Prices)
        .FirstOrDefault();

    private static bool IsDated(string model, string known) =>
        model.Length > known.Length + 1
        && model.StartsWith(known, StringComparison.OrdinalIgnoreCase)
        && model[known.Length] == DateSeparator
        && model.Skip(known.Length + 1).All(character => char.IsAsciiDigit(character) || character == DateSeparator);

    private static List<(string, TokenPrices)> Read()
    {
        using var stream = typeof(ModelPrices).Assembly.GetManifestResourceStream("model-prices.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(cells => (cells[0], new TokenPrices(Parse(cells[1]), Parse(cells[2]), Parse(cells[3])))),
        ];
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
