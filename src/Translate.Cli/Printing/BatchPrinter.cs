using System.Globalization;
using Translate.Core.Text;
using Translate.Scale.Queue;

namespace Translate.Cli.Printing;

/// <summary>Prints batches of the queue and their articles.</summary>
/// <param name="files">Maps paths to this machine.</param>
/// <param name="all">Whether articles that are done are printed too; as JSON they always are.</param>
/// <param name="json">One JSON object per line.</param>
internal sealed class BatchPrinter(SharedFolder files, bool all, bool json)
{
    private int _hidden;

    /// <summary>Prints a line for each batch.</summary>
    public static void PrintList(IReadOnlyList<QueuedBatch> batches, SharedFolder files, bool json)
    {
        foreach (var batch in batches)
        {
            Console.Out.WriteLine(
                json
                    ? Serialize(batch, files)
                    : $"{batch.Name}: {Describe(batch)}, submitted {Format(batch.Submitted)}, to {files.TryToLocal(batch.Output)}"
            );
        }

        if (batches.Count == 0 && !json)
        {
            Console.Out.WriteLine("No batches. To begin one: translate submit");
        }
    }

    /// <summary>Prints an article.</summary>
    public void Print(QueuedArticle article)
    {
        var path = files.TryToLocal(article.Path);
        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        article.Name,
                        Path = path,
                        article.State,
                        article.Attempts,
                        article.Worker,
                        article.Started,
                        article.Finished,
                        article.Outcome.Problem,
                    }
                )
            );
        }
        else if (all || article.State != QueueState.Done)
        {
            var worker = article.Worker is null
                ? string.Empty
                : $" ({article.Worker}{(article.Attempts > 1 ? string.Create(CultureInfo.InvariantCulture, $", attempt {article.Attempts}") : string.Empty)})";
            var problem = article.Outcome.Problem is { } known
                ? $": {(known.File == path ? known with { File = null } : known)}"
                : string.Empty;
            Console.Out.WriteLine($"{QueueJson.GetName(article.State), -12}{path}{worker}{problem}");
        }
        else
        {
            _hidden++;
        }
    }

    /// <summary>Prints the batch, after its articles.</summary>
    public void PrintTotal(QueuedBatch batch)
    {
        if (json)
        {
            Console.Out.WriteLine(Serialize(batch, files));
            return;
        }

        var hidden = _hidden == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({_hidden:N0} not listed; see --all)");
        Console.Out.WriteLine($"{Counted.Get(batch.Articles, "article")}: {Describe(batch)}{hidden}.");
        if (batch.Problem is { } problem)
        {
            Console.Out.WriteLine(problem);
        }
    }

    private static string Serialize(QueuedBatch batch, SharedFolder files) =>
        JsonText.Write(
            new
            {
                Batch = batch.Name,
                Output = files.TryToLocal(batch.Output),
                batch.Submitted,
                batch.Closed,
                batch.Problem,
                Articles = Enum.GetValues<QueueState>().ToDictionary(QueueJson.GetName, state => batch.Counts.GetValueOrDefault(state)),
            }
        );

    private static string Describe(QueuedBatch batch)
    {
        var counts = Enum.GetValues<QueueState>()
            .Where(state => batch.Counts.GetValueOrDefault(state) > 0)
            .Select(state => string.Create(CultureInfo.InvariantCulture, $"{batch.Counts[state]:N0} {QueueJson.GetName(state)}"));
        return $"{string.Join(", ", counts)}{(batch.Open == 0 && !batch.IsClosed ? ", index not written yet" : string.Empty)}";
    }

    private static string Format(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
