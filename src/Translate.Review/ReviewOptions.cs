using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Bitexts;
using Translate.Core.Translators;
using Translate.Review.Articles;

namespace Translate.Review;

/// <summary>How a review is served.</summary>
internal sealed record ReviewOptions
{
    /// <summary>Articles, and folders of articles. Empty if <see cref="Documents"/> has the articles.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The documents of a service; null for the articles of <see cref="Inputs"/>. With documents of a service, nothing is sent to the engine by itself.</summary>
    public IArticleList? Documents { get; init; }

    /// <summary>The folder for outputs.</summary>
    public required string Output { get; init; }

    /// <summary>The outputs of each article.</summary>
    public required IReadOnlyList<string> Formats { get; init; }

    /// <summary>The glossary's folder or file, for new terms. Null if terms cannot be added.</summary>
    public string? Glossary { get; init; }

    /// <summary>The port. Null for the folder's own port, or any free one if that is taken.</summary>
    public int? Port { get; init; }

    /// <summary>The network to serve. Null for this computer only.</summary>
    public DeskOptions? Desk { get; init; }

    /// <summary>Whether an engine that is paid for translates what is new.</summary>
    public bool TranslatePaid { get; init; }

    /// <summary>The engine that the engine of the review is compared with. Null to compare nothing.</summary>
    public ITranslator? ComparedEngine { get; init; }

    /// <summary>The name under which decisions are saved if the reader gives none.</summary>
    public string User { get; init; } = Environment.UserName;

    /// <summary>Whether a translation by a person who may not approve waits for one who may.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Receives every decision.</summary>
    public IReviewAudit Audit { get; init; } = IReviewAudit.None;

    /// <summary>Writes the outputs of a document of <see cref="Documents"/>.</summary>
    public Func<Bitext, CancellationToken, Task> WriteDocument { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Receives each address with its token; the first is for the browser to open.</summary>
    public Action<Uri> OnAddress { get; init; } = _ => { };

    /// <summary>Receives messages for the user, such as problems with outputs.</summary>
    public Action<string> OnMessage { get; init; } = _ => { };

    /// <summary>Receives unexpected errors. Never a token, a cookie or a text.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
