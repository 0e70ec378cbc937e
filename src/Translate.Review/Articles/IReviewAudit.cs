using Translate.Core.Bitexts;
using Translate.Core.Glossaries;

namespace Translate.Review.Articles;

/// <summary>Receives what people decided, after it was saved. Safe to use from several threads at once.</summary>
internal interface IReviewAudit
{
    /// <summary>An audit that keeps nothing; the memory has the history of each sentence anyway.</summary>
    static IReviewAudit None { get; } = new Silent();

    /// <summary>Receives a step in the history of a sentence.</summary>
    void Decide(ReviewEvent step);

    /// <summary>Receives a term that was added to the glossary.</summary>
    void AddTerm(string author, TermEntry entry);

    /// <summary>Receives that the sentences with a term are translated again.</summary>
    void Retranslate(string author, string term, int sentences);

    private sealed class Silent : IReviewAudit
    {
        public void Decide(ReviewEvent step)
        {
            // Nobody listens.
        }

        public void AddTerm(string author, TermEntry entry)
        {
            // Nobody listens.
        }

        public void Retranslate(string author, string term, int sentences)
        {
            // Nobody listens.
        }
    }
}
