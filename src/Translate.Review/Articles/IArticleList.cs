using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>The articles of a review with their counts. Thread-safe.</summary>
internal interface IArticleList
{
    /// <summary>Raised after an entry changed, outside of all locks.</summary>
    event Action<ArticleEntry>? Changed;

    /// <summary>Returns all articles in their order.</summary>
    /// <exception cref="ProblemException">The articles cannot be reached.</exception>
    IEnumerable<ArticleEntry> GetAll();

    /// <summary>Gets an article. Returns null if no article has the id.</summary>
    /// <exception cref="ProblemException">The articles cannot be reached.</exception>
    ArticleEntry? Find(int id);

    /// <summary>Gets the article of a file. Returns null if no article has it.</summary>
    /// <exception cref="ProblemException">The articles cannot be reached.</exception>
    ArticleEntry? Find(string path);

    /// <summary>Sets the headline from the article's text.</summary>
    void SetHeadline(int id, Document document);

    /// <summary>Sets the counts.</summary>
    void SetCounts(int id, DocumentCounts counts);

    /// <summary>Adds to the number of errors that people marked in the articles of a name.</summary>
    void AddErrors(string name, int count);
}
