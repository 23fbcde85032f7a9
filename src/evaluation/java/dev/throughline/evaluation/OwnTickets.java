package dev.throughline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which earlier ticket of this same customer is this one about: asked as of the ticket's own time, among that
/// customer's older tickets, of which there must be at least two. The ticket itself is there too, as on a desk, and
/// left out of the ranking, as is one opened in the same second; asked as of a moment before, neither is there yet.
///
/// Stored are all tickets of the customers asked about, and 2,000 of others around them, so that words are as common or
/// rare as on a desk and yet the store is filled in minutes.
final class OwnTickets implements RankingSet {

    private static final int AROUND = 2_000;

    @Override
    public String name() {
        return "own";
    }

    @Override
    public List<String> needs() {
        return Tickets.needs();
    }

    @Override
    public Material read(Options options) {
        DataFolder data = options.data();
        Tickets tickets = Tickets.read(data);
        List<Question> questions = new ArrayList<>();
        List<Question> unseen = new ArrayList<>();
        Set<String> customers = new LinkedHashSet<>();
        for (String id : tickets.queryIds()) {
            Tickets.Ticket ticket = tickets.byId().get(id);
            if (ticket == null) {
                continue;
            }
            List<Tickets.Ticket> older = tickets.olderOfTheSame(ticket);
            Map<String, Integer> grades = new TreeMap<>(tickets.related().getOrDefault(id, Map.of()));
            grades.keySet().retainAll(older.stream().map(Tickets.Ticket::id).collect(Collectors.toSet()));
            if (older.size() >= 2 && !grades.isEmpty()) {
                customers.add(ticket.customer());
                Question question = question(tickets, ticket, older, grades);
                questions.add(question);
                unseen.add(question.asking(question.query().withAsOf(ticket.created().minusMillis(1))));
            }
        }
        return new Material(name(), name(), Tickets.sources(data), "ticket", Tickets.STORED
                + "; all tickets of the customers asked about and " + AROUND + " others",
                tickets.passages(customers, AROUND), List.of(new Material.Asking("as of its time", questions, true),
                        new Material.Asking("a moment before, without itself", unseen, false)), Set.of(),
                List.of(1, 5), List.of("hit@1", "recall@5", "mrr", RankingRun.OUTSIDE));
    }

    private static Question question(
            Tickets tickets, Tickets.Ticket ticket, List<Tickets.Ticket> older, Map<String, Integer> grades) {
        Question question = Question.of(ticket.id(), older.size() == 2 ? "2 older" : "3 and more older", Tickets.AGENT,
                ticket.text(), grades);
        return question.without(tickets.ofTheSameMoment(ticket))
                .among(older.stream().map(Tickets.Ticket::id).collect(Collectors.toSet()))
                .asking(question.query()
                        .withFilter(question.query().filter().withTags(List.of(ticket.customerTag())))
                        .withAsOf(ticket.created()));
    }
}
