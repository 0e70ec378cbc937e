using System.Globalization;
using System.Text.Json;
using Translate.Core.Pipeline;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>Prints the statuses of articles as they come, and their total; what cannot be read is explained on standard error.</summary>
/// <param name="engine">The engine that would be asked.</param>
/// <param name="all">Whether articles with nothing to do are printed too; as JSON they always are.</param>
/// <param name="json">One JSON object per line.</param>
internal sealed class StatusPrinter(string engine, bool all, bool json)
{
    private readonly Dictionary<DocumentStatusKind, int> _kinds = [];
    private int _toTranslate;
    private int _toReview;
    private int _hidden;

    /// <summary>Prints an article.</summary>
    public void Print(DocumentStatus status)
    {
        _kinds[status.Kind] = _kinds.GetValueOrDefault(status.Kind) + 1;
        _toTranslate += status.ToTranslate;
        _toReview += status.ToReview;
        if (status.Problem is { } problem)
        {
            Console.Error.WriteLine(problem);
        }

        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        status.Source.Name,
                        status.Source.Path,
                        Status = status.Kind,
                        status.ToTranslate,
                        status.ToReview,
                        status.ChangedTerms,
                        status.Problem,
                    }
                )
            );
        }
        else if (all || status is not { Kind: DocumentStatusKind.UpToDate, ToReview: 0 })
        {
            Console.Out.WriteLine($"{Words(status.Kind), -12}{status.Source.Path}{Details(status)}");
        }
        else
        {
            _hidden++;
        }
    }

    /// <summary>Prints the total of what was printed before.</summary>
    public void PrintTotal()
    {
        if (json)
        {
            var kinds = Enum.GetValues<DocumentStatusKind>()
                .ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), kind => _kinds.GetValueOrDefault(kind));
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        Total = new
                        {
                            Articles = kinds,
                            ToTranslate = _toTranslate,
                            ToReview = _toReview,
                        },
                    }
                )
            );
            return;
        }

        var kindsInWords = Enum.GetValues<DocumentStatusKind>()
            .Where(_kinds.ContainsKey)
            .Select(kind => $"{Count(_kinds[kind])} {Words(kind)}");
        var hidden = _hidden == 0 ? string.Empty : $" ({Count(_hidden)} of them not listed; see --all)";
        Console.Out.WriteLine($"{Counted.Get(_kinds.Values.Sum(), "article")}: {string.Join(", ", kindsInWords)}{hidden}.");
        Console.Out.WriteLine(
            _toTranslate == 0
                ? $"A run would ask the {engine} engine for nothing. {Counted.Get(_toReview, "sentence")} to review."
                : $"A run would ask the {engine} engine for {Counted.Get(_toTranslate, "sentence")}. {Counted.Get(_toReview, "sentence")} to review."
        );
    }

    private static string Details(DocumentStatus status)
    {
        string[] details =
        [
            status.ToTranslate > 0 ? $"{Count(status.ToTranslate)} to translate" : string.Empty,
            status.ToReview > 0 ? $"{Count(status.ToReview)} to review" : string.Empty,
            status.ChangedTerms.Count > 0
                ? $"changed terms: {string.Join(", ", status.ChangedTerms.Select(term => $"'{term}'"))}"
                : string.Empty,
        ];
        var told = string.Join(", ", details.Where(detail => detail.Length > 0));
        return told.Length == 0 ? string.Empty : $": {told}";
    }

    private static string Words(DocumentStatusKind kind) =>
        kind switch
        {
            DocumentStatusKind.UpToDate => "up to date",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
