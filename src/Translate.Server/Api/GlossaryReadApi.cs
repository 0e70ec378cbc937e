using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;
using Translate.Review.Security;
using Translate.Server.Answers;
using Translate.Server.Jobs;

namespace Translate.Server.Api;

/// <summary>Shows the glossary.</summary>
/// <param name="pipeline">Has the glossary.</param>
internal sealed class GlossaryReadApi(WorkingPipeline pipeline)
{
    private const int MaxWords = 2_000;
    private const int MaxFound = 200;

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/v1/glossary",
                (int? offset, int? limit) =>
                    Page<TermEntry>.From(pipeline.Glossary.Entries, PageRange.From(offset, limit)).Select(TermAnswer.From)
            )
            .WithSummary("Lists the terms of the glossary.")
            .Require(Permission.Read);
        routes
            .MapGet("/v1/glossary/find", Find)
            .WithSummary("Finds terms that contain the words q, and terms that match in them.")
            .Produces<FoundTerms>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .Require(Permission.Read);
    }

    private IResult Find(string? q)
    {
        var words = (q ?? string.Empty).Trim();
        if (words.Length is 0 or > MaxWords)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, $"q needs words, of at most {MaxWords} characters.");
        }

        var points = new CodePointMap(words);
        var places = pipeline
            .Matcher.Match(words)
            .Select(found =>
            {
                var (start, end) = points.ToCodePoints(found.Range);
                return new TermPlace(start, end, found.Range.In(words).ToString(), TermAnswer.From(found.Entry));
            });
        return Results.Ok(
            new FoundTerms([.. GlossarySearch.Containing(pipeline.Glossary, words).Take(MaxFound).Select(TermAnswer.From)], [.. places])
        );
    }
}

/// <summary>What was found in the glossary.</summary>
/// <param name="Terms">The terms that contain the words.</param>
/// <param name="Places">Where terms match in the words.</param>
internal sealed record FoundTerms(IReadOnlyList<TermAnswer> Terms, IReadOnlyList<TermPlace> Places);

/// <summary>A term in words.</summary>
/// <param name="Start">Where it starts, in code points.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The words.</param>
/// <param name="Term">The term.</param>
internal sealed record TermPlace(int Start, int End, string Text, TermAnswer Term);

/// <summary>A term of the glossary.</summary>
internal sealed record TermAnswer(
    string Source,
    string Target,
    string Domain,
    string File,
    int Line,
    IReadOnlyList<string> Accept,
    IReadOnlyList<string> Later,
    IReadOnlyList<string> Never,
    IReadOnlyList<string> Aliases,
    bool Keep,
    string? Status,
    string? Note
)
{
    /// <summary>Creates the answer.</summary>
    public static TermAnswer From(TermEntry entry) =>
        new(
            entry.Source,
            entry.Target,
            entry.Domain,
            Path.GetFileName(entry.Location.File),
            entry.Location.Line,
            entry.Accept,
            entry.Later,
            entry.Never,
            entry.Aliases,
            entry.Keep,
            EnumNames.Get(entry.Status),
            entry.Note
        );
}
