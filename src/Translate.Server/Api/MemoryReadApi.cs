using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Review.Security;
using Translate.Server.Answers;

namespace Translate.Server.Api;

/// <summary>Shows the memory.</summary>
/// <param name="memory">The memory.</param>
internal sealed class MemoryReadApi(TranslationMemory memory) : IDisposable
{
    private const int MaxWords = 2_000;
    private const int MaxFound = 200;
    private const int DefaultFound = 20;
    private const int MaxAtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _atOnce = new(MaxAtOnce);

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/memory/stats", GetStatistics).WithSummary("Says what the memory holds.").Require(Permission.Read);
        routes
            .MapGet("/v1/memory/search", SearchAsync)
            .WithSummary(
                "Finds stored sentences that contain the words q, that are similar to the sentence fuzzy, or in which a term matched."
            )
            .Produces<FoundUnits>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .Require(Permission.Read);
    }

    /// <inheritdoc/>
    public void Dispose() => _atOnce.Dispose();

    private MemoryAnswer GetStatistics()
    {
        var known = memory.GetStatistics();
        return new MemoryAnswer(known.Units, known.Documents, known.Bytes, known.Oldest, known.Newest);
    }

    private async Task<IResult> SearchAsync(
        string? q,
        string? fuzzy,
        string? term,
        int? least,
        int? limit,
        CancellationToken cancellationToken
    )
    {
        if ((q ?? fuzzy ?? term) is null || new[] { q, fuzzy, term }.Any(text => text?.Length is 0 or > MaxWords))
        {
            return new ProblemAnswer(
                StatusCodes.Status400BadRequest,
                $"Specify what to search for: words in q, a sentence in fuzzy, or a term in term, each of at most {MaxWords} characters."
            );
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Patience);
        try
        {
            await _atOnce.WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProblemAnswer(StatusCodes.Status503ServiceUnavailable, "Too many searches are under way.") { RetryAfter = Patience };
        }

        try
        {
            var count = Math.Clamp(limit ?? DefaultFound, 1, MaxFound);
            var query = new UnitQuery { Words = q is null ? [] : [q], Term = term };
            return Results.Ok(fuzzy is null ? Search(query, count, stop.Token) : SearchSimilar(query, fuzzy, least, count));
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private FoundUnits Search(UnitQuery query, int count, CancellationToken stop)
    {
        var found = query
            .Find(memory)
            .TakeWhile(_ => !stop.IsCancellationRequested)
            .Take(count + 1)
            .Select(unit => StoredUnit.From(unit, percent: null))
            .ToList();
        return new FoundUnits([.. found.Take(count)], found.Count > count || stop.IsCancellationRequested);
    }

    private FoundUnits SearchSimilar(UnitQuery query, string sentence, int? least, int count)
    {
        var percent = Math.Clamp(least ?? TranslationMemory.MinimumSimilarity, TranslationMemory.MinimumSimilarity, 100);
        return new FoundUnits(
            [.. query.FindSimilar(memory, sentence, percent, count).Select(match => StoredUnit.From(match.Unit, match.Percent))],
            HasMore: false
        );
    }
}

/// <summary>What the memory holds.</summary>
internal sealed record MemoryAnswer(long Units, long Documents, long Bytes, DateTimeOffset? Oldest, DateTimeOffset? Newest);

/// <summary>Stored sentences.</summary>
/// <param name="Units">The sentences.</param>
/// <param name="HasMore">Whether the search ended before the memory did.</param>
internal sealed record FoundUnits(IReadOnlyList<StoredUnit> Units, bool HasMore);

/// <summary>A stored sentence.</summary>
internal sealed record StoredUnit(
    long Id,
    string Source,
    string Target,
    string Origin,
    string State,
    string? Engine,
    string? Author,
    DateTimeOffset Changed,
    int? Percent
)
{
    /// <summary>Creates the answer.</summary>
    public static StoredUnit From(MemoryUnit unit, int? percent) =>
        new(
            unit.Id,
            unit.Source,
            unit.Target,
            EnumNames.Get(unit.Origin),
            EnumNames.Get(unit.State),
            unit.Engine?.Id,
            unit.Author.Length > 0 ? unit.Author : null,
            unit.Changed,
            percent
        );
}
